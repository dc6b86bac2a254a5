/** 联审意见 — what each level says, item by item and blind to the other, and how a difference between them is settled. */
@NamedInterface("review-opinion")
@Uses({"review", "review.rules"})
@NullMarked
package org.huanjie.candidacy.review.opinion;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
