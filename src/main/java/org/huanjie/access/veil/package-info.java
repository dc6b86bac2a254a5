/** 匿名 — where nobody is known: who asks and sends there is stripped of whatever tells who it is, before anything sees it. */
@NamedInterface("veil")
@Uses({"who"})
@NullMarked
package org.huanjie.access.veil;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
