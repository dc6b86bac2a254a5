/** 村级网页 — the way of one village's election. */
@Uses({"committee", "amendment", "meeting", "paper", "postponement", "rules", "schedule", "stage", "term", "web"})
@NullMarked
package org.huanjie.election.web.village;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
