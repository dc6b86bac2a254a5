/** 预选 — representatives choose in secret where more were nominated than a list may have (R-NM-12), and a woman among them is not lost (R-NM-5). */
@NamedInterface("preliminary")
@Uses({".", "relist"})
@NullMarked
package org.huanjie.candidacy.preliminary;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
