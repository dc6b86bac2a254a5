/** 投票准备 — staff, kin, proxies, mobile boxes, and who was there. */
@NamedInterface("preparation")
@Uses({"ballot", "desk"})
@NullMarked
package org.huanjie.polling.preparation;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
