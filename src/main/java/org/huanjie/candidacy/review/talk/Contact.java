package org.huanjie.candidacy.review.talk;

import java.time.LocalDate;

/** 一次联系 — on a day, somebody saw whether a pledge is kept. There is nothing else of it. */
public record Contact(LocalDate seenOn, boolean kept, String by) {}
