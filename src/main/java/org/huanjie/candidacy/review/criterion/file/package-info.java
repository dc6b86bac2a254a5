/** 条件文件 — a county's own edition of criteria as a file: read whole, or every fault with its line (docs/criteria-file.md); pure. */
@Uses({"review.rules"})
@NullMarked
package org.huanjie.candidacy.review.criterion.file;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
