/** 账号 — opening, resetting and closing accounts, who looked at what, and the first hour of an empty store. */
@NamedInterface("account")
@Uses({"credential", "passkey", "setting", "waiting", "who"})
@NullMarked
package org.huanjie.access.account;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
