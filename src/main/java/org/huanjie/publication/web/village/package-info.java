/** 公众网页 — what everybody may read of a village. */
@Uses({".", "web.posted"})
@NullMarked
package org.huanjie.publication.web.village;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
