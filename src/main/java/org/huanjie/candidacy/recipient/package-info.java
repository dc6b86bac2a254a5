/** 候选人收件人 — those who stand, as a class of people that is written to. */
@Uses({"."})
@NullMarked
package org.huanjie.candidacy.recipient;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
