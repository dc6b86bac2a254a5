/** 联审公开 — what a county's reviews came to, in numbers by town: none below five, and none that the others give away. */
@Uses({})
@NullMarked
package org.huanjie.candidacy.review.openness;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
