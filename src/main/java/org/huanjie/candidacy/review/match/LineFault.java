package org.huanjie.candidacy.review.match;

import org.huanjie.shell.Reason;

/** 名单行的错误 — why one line of an organ's list could not be used; told to the organ alone. */
public record LineFault(long line, Reason reason) {}
