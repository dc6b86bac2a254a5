/** 名册文件 — a roll read from a file, all faults at once, taken in whole or not at all. */
@NamedInterface("file")
@Uses({"line", "voter"})
@NullMarked
package org.huanjie.roll.file;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
