/** 公示文书 — the notices of a village that anyone reads from its public page, each from the day on which it was posted. */
@Uses({".", "notice", "paper"})
@NullMarked
package org.huanjie.publication.web.posted;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
