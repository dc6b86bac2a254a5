/** 接送方案 — which car fetches whom when and brings them home again: a model of its own and its solver, pure. */
@NamedInterface("ride-plan")
@Uses({"place"})
@NullMarked
package org.huanjie.mobilisation.ride.plan;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
