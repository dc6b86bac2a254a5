/** 改正的网页 — where a meeting or a document that was taken down wrongly is put right. */
@Uses({"amendment", "meeting", "paper", "stage", "web"})
@NullMarked
package org.huanjie.election.web.amendment;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
