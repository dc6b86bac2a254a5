/** 评估 — a village's assessment over time, by itself and beside the others of its county. */
@NamedInterface("assessment")
@Uses({"condition"})
@NullMarked
package org.huanjie.readiness.assessment;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
