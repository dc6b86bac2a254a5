package org.huanjie.publication.web.posted;

import java.time.LocalDate;

/** 公示公告 — a notice that is posted: its title with its number, the day, and where it is read. */
public record PostedNotice(String title, LocalDate on, String href) {}
