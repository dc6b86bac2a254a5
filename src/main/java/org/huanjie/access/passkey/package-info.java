/** 通行密钥 — keys that stay on a person's own device (WebAuthn). */
@Uses({"credential", "who"})
@NullMarked
package org.huanjie.access.passkey;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
