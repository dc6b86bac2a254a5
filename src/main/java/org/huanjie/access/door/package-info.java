/** 门口 — what every request passes: who may call a handler, what asks first, what is sent, what was denied. */
@NamedInterface("door")
@Uses({"account", "credential", "signin", "who", "veil"})
@NullMarked
package org.huanjie.access.door;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
