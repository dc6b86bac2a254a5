/** 席位 — who sits in a meeting, for whom, and whether they came. */
@NamedInterface("seat")
@Uses({})
@NullMarked
package org.huanjie.briefing.seat;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
