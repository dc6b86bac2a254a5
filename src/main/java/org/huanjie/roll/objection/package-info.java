/** 名册异议 — objections to the roll, and when their words go. */
@NamedInterface("objection")
@Uses({"voter"})
@NullMarked
package org.huanjie.roll.objection;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
