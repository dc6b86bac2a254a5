/** 计票网页 — the teller's page and what the committee decides during the count. */
@Uses({".", "ballot", "board", "engine.figure", "file", "keying", "recovering", "sitting", "web.board"})
@NullMarked
package org.huanjie.count.web.teller;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
