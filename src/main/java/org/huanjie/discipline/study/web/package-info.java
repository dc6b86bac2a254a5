/** 学习的网页: a person's own page on a telephone, with quiz and pledge; the codes and certificates on paper; a county's own questions. */
@Uses({".", "duty", "pledge", "study"})
@NullMarked
package org.huanjie.discipline.study.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
