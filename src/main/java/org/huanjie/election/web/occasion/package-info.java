/** 时间地点网页 — the election committee says when and where, and everybody at work reads it. */
@Uses({"occasion", "schedule", "stage", "web"})
@NullMarked
package org.huanjie.election.web.occasion;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
