/** 席位沿革: who sat on which seat from when to when, reckoned from results and endings. */
@NamedInterface("history")
@Uses({})
@NullMarked
package org.huanjie.seat.history;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
