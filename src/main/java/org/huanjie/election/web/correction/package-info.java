/** 更正的网页 — where a meeting or a document that was taken down wrongly is put right. */
@Uses({"correction", "meeting", "paper", "stage", "web"})
@NullMarked
package org.huanjie.election.web.correction;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
