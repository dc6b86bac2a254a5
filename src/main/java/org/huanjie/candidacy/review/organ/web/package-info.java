/** 部门网页 — an organ's desk: its own questions, and its answer to each, given once. */
@Uses({"review.organ", "review.organ.batch", "review.rules"})
@NullMarked
package org.huanjie.candidacy.review.organ.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
