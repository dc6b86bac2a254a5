/** 密钥 — the vault, keys derived from it, and the keys of one day. */
@NamedInterface("keys")
@Uses({"folder", "job"})
@NullMarked
package org.huanjie.store.keys;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
