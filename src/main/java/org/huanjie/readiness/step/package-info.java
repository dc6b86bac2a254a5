/** 办理 — application, verification and oversight, each with its reasons. */
@NamedInterface("step")
@Uses({"assessment", "condition", "survey"})
@NullMarked
package org.huanjie.readiness.step;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
