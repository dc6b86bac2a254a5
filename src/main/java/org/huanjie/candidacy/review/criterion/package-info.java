/** 审查条件 — editions of criteria, which a county has adopted, what a village's meeting added, and the numbers of a county's review. */
@NamedInterface("review-criterion")
@Uses({"review.criterion.file", "review.rules"})
@NullMarked
package org.huanjie.candidacy.review.criterion;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
