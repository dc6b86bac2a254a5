/** 到课名单 — the names in a table that somebody kept at the door of a course. */
@Uses("study")
@NullMarked
package org.huanjie.discipline.study.list;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
