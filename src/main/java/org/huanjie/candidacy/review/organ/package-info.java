/** 部门核查 — each organ is asked what it alone can certify, sees its own questions only, and answers by form, by sheet or by a match. */
@NamedInterface("review-organ")
@Uses({"review", "review.criterion", "review.rules"})
@NullMarked
package org.huanjie.candidacy.review.organ;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
