/** 志愿者招募的网页 — what asks people to sign up: a line on the village's public page, and a sheet with a code that hangs in the village. */
@Uses({"volunteer", "web"})
@NullMarked
package org.huanjie.mobilisation.web.invitation;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
