/** 消息规则 — what a text costs, when it may arrive, how often, and what a message's states are; pure. */
@NamedInterface("rule")
@Uses({})
@NullMarked
package org.huanjie.messaging.rule;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
