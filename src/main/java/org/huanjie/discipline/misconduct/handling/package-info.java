/** 举报办理 — from acceptance to closing: who may see a case and who stands back, each step with its role, the finding, the answers, the clock. */
@Uses({"misconduct", "misconduct.filing"})
@NullMarked
package org.huanjie.discipline.misconduct.handling;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
