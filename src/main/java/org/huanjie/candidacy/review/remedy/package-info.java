/** 救济 — what was found, said to the person in writing; what they answer; a bar with its confirmation; an appeal to others; the clocks. */
@NamedInterface("review-remedy")
@Uses({"review", "review.criterion", "review.opinion", "review.rules", "review.signature"})
@NullMarked
package org.huanjie.candidacy.review.remedy;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
