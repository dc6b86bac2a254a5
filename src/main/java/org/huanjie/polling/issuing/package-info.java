/** 发票 — a ballot is handed out: three statements, each with its reason. */
@NamedInterface("issuing")
@Uses({"desk", "preparation"})
@NullMarked
package org.huanjie.polling.issuing;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
