/** 图片: the one way of every picture that comes from outside, painted anew from its pixels alone. */
@NamedInterface("picture")
@Uses({})
@NullMarked
package org.huanjie.shell.picture;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
