/** 数据库服务 — the PostgreSQL below everything, our own or another. */
@NamedInterface("server")
@Uses({"folder"})
@NullMarked
package org.huanjie.store.server;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
