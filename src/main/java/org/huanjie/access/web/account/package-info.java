/** 账号网页 — the office's pages on accounts. */
@Uses({"account", "credential", "door", "signin", "web.signin", "who"})
@NullMarked
package org.huanjie.access.web.account;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
