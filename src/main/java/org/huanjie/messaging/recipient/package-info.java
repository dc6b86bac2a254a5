/** 收件人 — classes of people whom other modules know, where each is reached, and what they will not have. */
@NamedInterface("recipient")
@Uses({"rule"})
@NullMarked
package org.huanjie.messaging.recipient;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
