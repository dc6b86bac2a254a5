/** 投票现场的网页 — the hall on one screen, for those who run and those who watch it. */
@Uses({"hall"})
@NullMarked
package org.huanjie.wall.web.hall;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
