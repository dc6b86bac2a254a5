/** 名册行 — one line of a roll as it was brought: columns, faults, identity numbers sealed. */
@NamedInterface("line")
@Uses({})
@NullMarked
package org.huanjie.roll.line;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
