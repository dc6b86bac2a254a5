/** 自动进入网页 — says where an election went on by itself, and calls it back. */
@Uses({"automatic", "stage"})
@NullMarked
package org.huanjie.election.web.automatic;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
