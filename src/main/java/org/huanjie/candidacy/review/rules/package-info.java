/** 联审规则 — what a criterion reaches, what a finding does and by when each office answers; pure. */
@NamedInterface("review-rules")
@Uses({})
@NullMarked
package org.huanjie.candidacy.review.rules;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
