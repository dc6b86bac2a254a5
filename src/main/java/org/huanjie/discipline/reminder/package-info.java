/** 每日提醒 — a series of texts for the days until an election, approved by two, sent by the clock. */
@NamedInterface("reminder")
@Uses({})
@NullMarked
package org.huanjie.discipline.reminder;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
