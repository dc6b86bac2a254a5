/** 留存网页 — what is kept of whom, for everybody to read. */
@Uses({"door", "kept"})
@NullMarked
package org.huanjie.access.web.kept;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
