/** 席位网页: the history of a village’s seats with its acts, and a petition for recall. */
@Uses({"ending", "filling", "history", "recall"})
@NullMarked
package org.huanjie.seat.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
