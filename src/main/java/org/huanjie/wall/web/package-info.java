/** 挂图的网页: the wall of a county. */
@NullMarked
package org.huanjie.wall.web;

import org.jspecify.annotations.NullMarked;
