/** 发票台 — desks, their books and marks, hours and turnout, and the sums that must hold. */
@NamedInterface("desk")
@Uses({})
@NullMarked
package org.huanjie.polling.desk;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
