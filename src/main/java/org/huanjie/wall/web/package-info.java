/** 挂图的网页: the wall of a county. */
@Uses({"."})
@NullMarked
package org.huanjie.wall.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
