/** 全县结果网页 — the results of a county's villages, as a table and as a file. */
@Uses({"."})
@NullMarked
package org.huanjie.publication.web.county;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
