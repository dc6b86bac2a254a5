/** 群发 — who sends what to whom: templates as they are kept, what a sending will cost, the sending itself, and codes for one person. */
@NamedInterface("mailing")
@Uses({"gateway", "outbox", "recipient", "rule", "template"})
@NullMarked
package org.huanjie.messaging.mailing;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
