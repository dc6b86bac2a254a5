/** 接送通知 — riders are told when they are fetched, by a message to the telephone of their household, or from a list of paper. */
@NamedInterface("ride-notice")
@Uses({"contact", "household", "ride", "ride.plan"})
@NullMarked
package org.huanjie.mobilisation.ride.notice;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
