/** 每日提醒的网页: the series of a division, one series day by day, a day's text on drawn phones. */
@Uses({"reminder", "."})
@NullMarked
package org.huanjie.discipline.reminder.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
