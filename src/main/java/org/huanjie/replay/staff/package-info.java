/** 演示人员 — the staff of a poll in the play: named, trained, pledged, called. */
@Uses({"clock"})
@NullMarked
package org.huanjie.replay.staff;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
