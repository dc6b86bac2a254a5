/** 学习培训 — courses that were held and who was there, and the quiz that each takes on their own telephone. */
@NamedInterface("study")
@Uses({"duty"})
@NullMarked
package org.huanjie.discipline.study;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
