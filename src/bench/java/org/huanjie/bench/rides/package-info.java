/** 接送基准 — plans of rides beside those of jsprit, on the same input in the same time. */
@NamedInterface("rides")
@Uses({"."})
@NullMarked
package org.huanjie.bench.rides;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
