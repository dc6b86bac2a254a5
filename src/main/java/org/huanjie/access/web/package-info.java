/** 权限的网页: sign-in, the signed-in person's own page, accounts. */
@Uses({"door", "who"})
@NullMarked
package org.huanjie.access.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
