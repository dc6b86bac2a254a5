package org.huanjie.polling.desk;

import java.time.LocalDateTime;

/** 分时参选 — ballots handed out in the hour that begins here, those taken back left out. */
public record HourTotal(LocalDateTime hour, int issued) {}
