/** 数据保护网页 — the officer's seat and the looks that are odd, and what an account is asked about its own. */
@Uses({"credential", "door", "officer", "web.account", "who"})
@NullMarked
package org.huanjie.access.web.officer;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
