/** 联审网页 — the desks of both levels, one review with everything that follows from it, and the village's side of it. */
@Uses({
    "review",
    "review.criterion",
    "review.criterion.web",
    "review.opinion",
    "review.organ",
    "review.own",
    "review.remedy",
    "review.rules",
    "review.signature",
    "review.talk"
})
@NullMarked
package org.huanjie.candidacy.review.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
