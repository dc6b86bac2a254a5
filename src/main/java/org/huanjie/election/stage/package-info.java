/** 阶段 — a village's elections, the one stage table, its gates and the door into a stage. */
@NamedInterface("stage")
@Uses({"lawbook"})
@NullMarked
package org.huanjie.election.stage;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
