/** 票上的人 — whom a vote is about, and so from whom its staff keeps away: those who stand, and the member under recall. */
@NamedInterface("ballot")
@Uses({})
@NullMarked
package org.huanjie.polling.ballot;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
