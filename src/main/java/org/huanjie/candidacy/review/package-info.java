/**
 * 联审 (candidacy.review): everybody who was nominated is reviewed by the town and the county at the same time, each blind to the other. What
 * is found is said to the person, who can answer and appeal; what it does follows from its legal force, never from a choice.
 */
@NamedInterface("review")
@Uses({"review.criterion", "review.rules"})
@NullMarked
package org.huanjie.candidacy.review;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
