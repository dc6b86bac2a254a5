/** 举报办理网页 — the desk of those who handle reports: what waits, a case whole, its steps, what is printed, what a county sets. */
@Uses({".", "misconduct", "misconduct.filing", "misconduct.handling", "misconduct.identity", "misconduct.strip"})
@NullMarked
package org.huanjie.discipline.misconduct.desk;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
