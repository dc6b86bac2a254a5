/** 名册网页 — the lists of a village's Party members and representatives. */
@Uses({"membership"})
@NullMarked
package org.huanjie.roll.membership.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
