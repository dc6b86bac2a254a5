/** 选举委员会 — its members, how they were chosen, how they leave. */
@NamedInterface("committee")
@Uses({"meeting", "schedule", "stage"})
@NullMarked
package org.huanjie.election.committee;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
