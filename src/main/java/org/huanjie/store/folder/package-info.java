/** 数据目录 — the folder of the store, its lock, and the connection to what it holds. */
@NamedInterface("folder")
@Uses({})
@NullMarked
package org.huanjie.store.folder;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
