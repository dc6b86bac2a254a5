/** 登录网页 — the forms of signing in. */
@Uses({"account", "credential", "door", "session", "signin", "veil", "who"})
@NullMarked
package org.huanjie.access.web.signin;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
