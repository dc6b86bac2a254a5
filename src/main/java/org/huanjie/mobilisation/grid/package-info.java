/** 网格 — a village's households divided, with who answers for each part and who goes there. */
@NamedInterface("grid")
@Uses({"household", "volunteer"})
@NullMarked
package org.huanjie.mobilisation.grid;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
