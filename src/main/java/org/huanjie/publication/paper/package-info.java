/** 文书 — the notices and forms of a village's election, written from what is on record; what nobody recorded is blank for the pen. */
@Uses({"."})
@NullMarked
package org.huanjie.publication.paper;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
