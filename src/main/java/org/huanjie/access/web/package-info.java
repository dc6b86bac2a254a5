/** 权限的网页: sign-in, the signed-in person's own page, accounts. */
@NullMarked
package org.huanjie.access.web;

import org.jspecify.annotations.NullMarked;
