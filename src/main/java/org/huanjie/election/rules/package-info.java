/** 选举办法 — what a village's meeting passed, and what follows from it. */
@NamedInterface("rules")
@Uses({"lawbook", "meeting", "schedule", "stage"})
@NullMarked
package org.huanjie.election.rules;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
