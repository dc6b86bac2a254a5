/** 离任: resignations, appraisals, what ends a post by law, and their announcement. */
@NamedInterface("ending")
@Uses({"history"})
@NullMarked
package org.huanjie.seat.ending;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
