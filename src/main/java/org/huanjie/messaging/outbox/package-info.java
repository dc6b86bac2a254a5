/** 发件箱 — every message from its writing to its end, and the post that works it off. */
@NamedInterface("outbox")
@Uses({"gateway", "recipient", "rule"})
@NullMarked
package org.huanjie.messaging.outbox;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
