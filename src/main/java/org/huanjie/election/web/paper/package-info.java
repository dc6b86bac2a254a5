/** 文书编号网页 — by which numbers and titles a county's villages post their notices. */
@Uses({"paper", "web"})
@NullMarked
package org.huanjie.election.web.paper;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
