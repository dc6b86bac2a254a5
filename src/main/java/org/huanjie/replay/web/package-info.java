/** 推演的网页: the demonstration's clock, and the parts of pages. */
@Uses({".", "clock"})
@NullMarked
package org.huanjie.replay.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
