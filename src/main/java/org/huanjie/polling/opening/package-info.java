/** 开箱启封 — venue, boxes, seals and custody before and during the vote. */
@NamedInterface("opening")
@Uses({"desk", "preparation"})
@NullMarked
package org.huanjie.polling.opening;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
