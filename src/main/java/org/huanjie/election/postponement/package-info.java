/** 改期 — the day of a vote that cannot be held on it. */
@NamedInterface("postponement")
@Uses({"schedule", "stage"})
@NullMarked
package org.huanjie.election.postponement;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
