/** 计票文件 — the file that anybody can count again, read and written (docs/count-file.md). */
@NamedInterface("file")
@Uses({"engine", "engine.figure"})
@NullMarked
package org.huanjie.count.file;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
