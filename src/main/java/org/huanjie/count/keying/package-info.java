/** 录入 — how a teller's keys become a tally: alone or by two, with doubts, rulings and comparisons. */
@NamedInterface("keying")
@Uses({"ballot", "engine.figure", "sitting"})
@NullMarked
package org.huanjie.count.keying;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
