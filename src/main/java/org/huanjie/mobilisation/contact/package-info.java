/** 走访联系 — what a volunteer found at a household: reached or not, and which help its voters ask for; nothing else has a place here. */
@NamedInterface("contact")
@Uses({"grid", "household", "ride", "volunteer"})
@NullMarked
package org.huanjie.mobilisation.contact;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
