/** 凭证 — what proves who one is: passwords, one-time codes, lists of codes, and how often they were tried. */
@NamedInterface("credential")
@Uses({"who"})
@NullMarked
package org.huanjie.access.credential;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
