/** 本人网页 — one's own account, factors and sessions. */
@Uses({"account", "credential", "door", "passkey", "session", "signin", "web.account", "web.signin", "who"})
@NullMarked
package org.huanjie.access.web.me;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
