/** 住户 — the households of a village, who of the roll lives in each, and where it lies. */
@NamedInterface("household")
@Uses({"place"})
@NullMarked
package org.huanjie.mobilisation.household;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
