/** 文件 — documents on paper that a stage asks for. */
@NamedInterface("paper")
@Uses({"stage"})
@NullMarked
package org.huanjie.election.paper;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
