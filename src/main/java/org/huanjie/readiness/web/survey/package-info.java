/** 群众评价网页 — slips, answers, sums. */
@Uses({"assessment", "survey", "web"})
@NullMarked
package org.huanjie.readiness.web.survey;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
