/** 结果网页 — objections, further rounds, voidness. */
@Uses({".", "file", "objection", "result", "round", "sitting"})
@NullMarked
package org.huanjie.count.web.result;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
