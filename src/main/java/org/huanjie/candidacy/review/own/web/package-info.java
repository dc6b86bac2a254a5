/** 本人页的网页: the code that opens it, what the person sees there, says there and takes away. */
@Uses({
    ".",
    "relist",
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
package org.huanjie.candidacy.review.own.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
