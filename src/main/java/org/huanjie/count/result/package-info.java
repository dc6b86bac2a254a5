/** 结果 — closing, the engine's outcome sealed and declared, what became due, and what was found void. */
@NamedInterface("result")
@Uses({"ballot", "engine", "engine.figure", "file", "keying", "sitting"})
@NullMarked
package org.huanjie.count.result;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
