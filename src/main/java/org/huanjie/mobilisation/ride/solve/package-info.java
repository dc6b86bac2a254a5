/** 接送求解 — makes plans: takes rides out and puts them back better, step by step, by a seed; and says why a plan is as it is. */
@NamedInterface("ride-solve")
@Uses({"place", "ride.plan"})
@NullMarked
package org.huanjie.mobilisation.ride.solve;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
