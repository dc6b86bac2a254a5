/** 承诺 — what staff, volunteers, members and candidates promise, by which text, on paper or drawn on the spot; taken back in one step. */
@NamedInterface("pledge")
@Uses({"duty"})
@NullMarked
package org.huanjie.discipline.pledge;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
