/** 上岗条件 — whom a village trains and takes pledges from, what its county asks before a duty, and who still lacks it. */
@NamedInterface("duty")
@Uses({})
@NullMarked
package org.huanjie.discipline.duty;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
