/** 轮次 — the vote that a result calls for, and an election voided on a ground of R-BV-8. */
@NamedInterface("round")
@Uses({"ballot", "file", "result", "sitting"})
@NullMarked
package org.huanjie.count.round;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
