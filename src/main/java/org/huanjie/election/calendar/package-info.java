/** 日程推算 (election.calendar): the schedule of an election as arithmetic on days; it knows the language alone. */
@NullMarked
package org.huanjie.election.calendar;

import org.jspecify.annotations.NullMarked;
