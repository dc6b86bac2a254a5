/** 成批核查 — all that an organ is asked at once, on a sheet that goes out and comes back or by a match on its own machine. */
@Uses({"review.match", "review.organ", "review.rules", "review.sheet"})
@NullMarked
package org.huanjie.candidacy.review.organ.batch;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
