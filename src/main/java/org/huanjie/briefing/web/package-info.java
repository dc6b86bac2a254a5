/** 选情分析会网页 — rosters, agendas, minutes and the record of each meeting. */
@Uses({".", "seat"})
@NullMarked
package org.huanjie.briefing.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
