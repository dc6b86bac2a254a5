/** 重新公布名单的网页: what has changed, who is asked to follow, the announcement and its notice in print. */
@Uses({".", "relist"})
@NullMarked
package org.huanjie.candidacy.relist.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
