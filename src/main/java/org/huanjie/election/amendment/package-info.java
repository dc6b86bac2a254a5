/** 改正 — what puts a record right that was taken down wrongly. */
@NamedInterface("amendment")
@Uses({"meeting", "paper", "stage"})
@NullMarked
package org.huanjie.election.amendment;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
