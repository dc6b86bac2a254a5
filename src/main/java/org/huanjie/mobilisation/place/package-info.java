/** 位置 — where things lie in a village, in metres from its hall, and the map drawn of them. */
@NamedInterface("place")
@Uses({})
@NullMarked
package org.huanjie.mobilisation.place;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
