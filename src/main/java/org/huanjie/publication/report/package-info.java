/** 选举报告 — the report of an election, its people and figures. */
@Uses({"."})
@NullMarked
package org.huanjie.publication.report;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
