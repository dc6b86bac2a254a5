/** 投票的网页: preparing the poll, the desk, the account of ballots. */
@Uses({"ballot", "archive", "desk", "opening", "poll", "preparation"})
@NullMarked
package org.huanjie.polling.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
