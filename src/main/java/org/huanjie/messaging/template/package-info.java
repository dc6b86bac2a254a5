/** 模板 — the texts that may be sent, in both languages, with typed fields; checked when they are written and when they are filled in. */
@NamedInterface("template")
@Uses({"rule"})
@NullMarked
package org.huanjie.messaging.template;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
