/** 参选证网页 — slips are numbered, printed, handed out and replaced. */
@Uses({"slip", "web"})
@NullMarked
package org.huanjie.polling.web.slip;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
