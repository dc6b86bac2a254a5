/** 谈话与承诺 — talks that are offered, pledges that are the person's own, and whether a pledge is kept. */
@NamedInterface("review-talk")
@Uses({"review", "review.criterion", "review.opinion", "review.signature"})
@NullMarked
package org.huanjie.candidacy.review.talk;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
