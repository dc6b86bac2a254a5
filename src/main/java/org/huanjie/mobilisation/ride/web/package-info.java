/** 接送的网页: the office's page of riders, cars and plan, a driver's page and sheet, the village's map. */
@Uses({".", "place", "household", "grid", "volunteer", "ride", "ride.notice", "ride.plan"})
@NullMarked
package org.huanjie.mobilisation.ride.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
