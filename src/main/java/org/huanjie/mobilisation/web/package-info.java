/** 志愿服务网页 — volunteers, households, grids and the service post of a village, and a town’s villages side by side. */
@NamedInterface("web")
@Uses({".", "grid", "household", "place", "volunteer"})
@NullMarked
package org.huanjie.mobilisation.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
