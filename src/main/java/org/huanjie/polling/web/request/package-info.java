/** 投票申请网页 — the public asks for a proxy or the mobile box, and the committee calls back. */
@Uses({"preparation", "request", "web"})
@NullMarked
package org.huanjie.polling.web.request;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
