/** 命令面板 — one field from which every village, page, piece of work and person that one may see is a few keys away. */
@Uses({})
@NullMarked
package org.huanjie.wall.web.palette;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
