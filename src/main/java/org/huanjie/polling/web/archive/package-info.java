/** 移交归档网页 — bags and their way. */
@Uses({"archive", "desk", "opening", "poll", "web"})
@NullMarked
package org.huanjie.polling.web.archive;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
