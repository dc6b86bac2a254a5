/** 重新公布名单 — what follows when somebody leaves a list that is out: it is announced anew, and the next by the nomination is asked (R-NM-7). */
@NamedInterface("relist")
@Uses({".", "review.criterion"})
@NullMarked
package org.huanjie.candidacy.relist;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
