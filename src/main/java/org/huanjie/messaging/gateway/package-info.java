/** 网关 — how messages leave the house: over HTTP, by mail, as a file; and in the demonstration not at all (docs/operations.md). */
@NamedInterface("gateway")
@Uses({"rule"})
@NullMarked
package org.huanjie.messaging.gateway;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
