/** 本人页 — a person under review opens their own page with a code that was handed to them, and says there what they have to say. */
@NamedInterface("review-own")
@Uses({"review", "review.criterion"})
@NullMarked
package org.huanjie.candidacy.review.own;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
