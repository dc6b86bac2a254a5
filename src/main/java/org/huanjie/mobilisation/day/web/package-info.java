/** 投票当天的网页: whom a volunteer still reminds, and how the village's turnout stands. */
@Uses({".", "day", "figure", "grid", "household", "web"})
@NullMarked
package org.huanjie.mobilisation.day.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
