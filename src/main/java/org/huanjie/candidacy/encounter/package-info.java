/** 见面会 — candidates meet the villagers and answer their questions before the vote, and say in equal length what they mean to do (R-NM-8). */
@NamedInterface("encounter")
@Uses({"."})
@NullMarked
package org.huanjie.candidacy.encounter;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
