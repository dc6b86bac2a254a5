/** 消息的网页 — the outbox, a message as it arrives, templates, sending, who is reached where, and what gateways report. */
@Uses({"gateway", "mailing", "outbox", "recipient", "rule", "template"})
@NullMarked
package org.huanjie.messaging.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
