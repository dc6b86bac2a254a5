/** 核查表 — the workbook that goes out to an organ and comes back: every row as it was asked, or every fault by its cell. */
@NamedInterface("sheet")
@Uses({})
@NullMarked
package org.huanjie.candidacy.review.sheet;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
