/** 日程 — plan, legal days and the calendar of a village and of a county. */
@NamedInterface("schedule")
@Uses({"calendar", "lawbook", "paper", "stage"})
@NullMarked
package org.huanjie.election.schedule;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
