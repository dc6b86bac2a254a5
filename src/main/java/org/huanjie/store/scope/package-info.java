/** 范围 — the division that a transaction runs in, and what lasts of it when. */
@NamedInterface("scope")
@Uses({"folder"})
@NullMarked
package org.huanjie.store.scope;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
