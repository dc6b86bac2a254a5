/** 动员数字 — what an office counts of a county's calls and rides, and what came of them at the desks: sums, never anybody. */
@NamedInterface("figure")
@Uses({"contact", "household", "ride"})
@NullMarked
package org.huanjie.mobilisation.figure;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
