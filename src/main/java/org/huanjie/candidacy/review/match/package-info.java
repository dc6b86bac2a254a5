/** 名单对照 — an organ's list is matched on the organ's own machine: only hits come back, and no list ever enters (docs/match-file.md). */
@NamedInterface("match")
@Uses({})
@NullMarked
package org.huanjie.candidacy.review.match;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
