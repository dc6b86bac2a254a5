/** 走访网页 — the visit form, also without a network, and the weeks. */
@Uses({"bond", "visit"})
@NullMarked
package org.huanjie.responsibility.web.visit;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
