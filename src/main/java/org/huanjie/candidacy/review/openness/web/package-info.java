/** 联审公开网页 — the numbers of a county's reviews, open to everybody. */
@Uses({"review.openness"})
@NullMarked
package org.huanjie.candidacy.review.openness.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
