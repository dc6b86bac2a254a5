/** 举报登记 — takes what is reported, by the page or by an officer, and lets whoever reported come back with the key, unnamed for good. */
@Uses({"misconduct", "misconduct.identity", "misconduct.strip"})
@NullMarked
package org.huanjie.discipline.misconduct.filing;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
