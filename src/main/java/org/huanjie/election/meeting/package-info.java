/** 会议 — meetings that decide, and whether enough were present. */
@NamedInterface("meeting")
@Uses({"stage"})
@NullMarked
package org.huanjie.election.meeting;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
