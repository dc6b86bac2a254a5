/** 审查条件网页 — the county's edition, numbers and organs; an edition as everybody may read it; a village's own conditions. */
@Uses({"review", "review.criterion", "review.criterion.file", "review.organ", "review.rules"})
@NullMarked
package org.huanjie.candidacy.review.criterion.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
