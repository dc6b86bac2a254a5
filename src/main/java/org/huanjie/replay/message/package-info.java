/** 演示消息 — what stands in the outbox of a demonstration: templates, a telephone or two that are nobody's, one sending. */
@Uses({"clock"})
@NullMarked
package org.huanjie.replay.message;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
