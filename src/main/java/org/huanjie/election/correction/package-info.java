/** 更正 — what puts a record right that was taken down wrongly. */
@NamedInterface("correction")
@Uses({"meeting", "paper", "stage"})
@NullMarked
package org.huanjie.election.correction;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
