/** 票板 — what the hall and the public see while names are called. */
@NamedInterface("board")
@Uses({"ballot", "engine", "engine.figure", "keying", "result", "sitting"})
@NullMarked
package org.huanjie.count.board;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
