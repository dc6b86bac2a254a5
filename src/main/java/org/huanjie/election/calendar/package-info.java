/** 日程推算 (election.calendar): the schedule of an election as arithmetic on days; it knows the language alone. */
@Uses({})
@NullMarked
package org.huanjie.election.calendar;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
