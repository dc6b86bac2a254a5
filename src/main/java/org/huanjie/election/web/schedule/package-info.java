/** 日程网页 — schedule, county plan, feeds. */
@Uses({"calendar", "schedule", "stage", "term", "web"})
@NullMarked
package org.huanjie.election.web.schedule;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
