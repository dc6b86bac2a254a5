/** 提名人 — who of the roll nominates jointly, or stands behind who puts themselves forward; each checked against the roll (R-NM-1, R-NM-3). */
@Uses({})
@NullMarked
package org.huanjie.candidacy.nominator;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
