/** 村图公开网页 — the way to the hall by what everybody of the village knows; no household is on it. */
@Uses({"place"})
@NullMarked
package org.huanjie.mobilisation.place.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
