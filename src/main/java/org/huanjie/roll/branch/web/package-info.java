/** 党员名册页面. */
@Uses({"branch", "line"})
@NullMarked
package org.huanjie.roll.branch.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
