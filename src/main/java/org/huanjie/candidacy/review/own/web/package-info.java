/** 本人页的网页: the code that opens it, what the person sees there and says there. */
@Uses({"review", "review.criterion", "review.own"})
@NullMarked
package org.huanjie.candidacy.review.own.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
