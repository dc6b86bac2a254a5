/** 备份 — what a backup holds and whether it is whole. */
@NamedInterface("backup")
@Uses({"folder"})
@NullMarked
package org.huanjie.store.backup;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
