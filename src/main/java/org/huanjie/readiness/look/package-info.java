/** 文件查看 — whether a stranger's file is what it says, looked at with a budget; pure. */
@NamedInterface("look")
@Uses({})
@NullMarked
package org.huanjie.readiness.look;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
