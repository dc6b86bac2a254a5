/** 志愿者 — who signed up, is trained and pledged, and serves. */
@NamedInterface("volunteer")
@Uses({})
@NullMarked
package org.huanjie.mobilisation.volunteer;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
