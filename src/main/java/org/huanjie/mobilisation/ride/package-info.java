/** 接送 — who asked for a ride, which cars drive, and the plan that brings everybody to the hall and home again. */
@NamedInterface("ride")
@Uses({"place", "ride.plan", "ride.solve", "volunteer"})
@NullMarked
package org.huanjie.mobilisation.ride;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
