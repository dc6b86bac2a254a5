/** 结果网页 — objections, further rounds, voidness. */
@Uses({".", "file", "result", "round", "sitting"})
@NullMarked
package org.huanjie.count.web.result;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
