/** 帮助网页 — what each role does first and where, and how the program can be used by everybody. */
@Uses({"door", "who"})
@NullMarked
package org.huanjie.access.web.help;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
