/** 县名录网页 — a county sees its lists, names, adds, orders and closes entries, one by one or by a file. */
@Uses({"."})
@NullMarked
package org.huanjie.county.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
