/** 数字 — what goes into a count and comes out of it, as values. */
@NamedInterface("figure")
@Uses({})
@NullMarked
package org.huanjie.count.engine.figure;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
