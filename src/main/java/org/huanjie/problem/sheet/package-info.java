/** 问题清单表格 — problems by workbook: read, every fault said, taken in whole or not at all. */
@Uses({".", "kind", "owner"})
@NullMarked
package org.huanjie.problem.sheet;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
