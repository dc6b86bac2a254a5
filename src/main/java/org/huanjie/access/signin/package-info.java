/** 登录 — from a name and a password, through a second factor, to a person who is signed in. */
@NamedInterface("signin")
@Uses({"account", "credential", "passkey", "setting", "who"})
@NullMarked
package org.huanjie.access.signin;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
