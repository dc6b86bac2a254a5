/** 发票台网页 — the desk, as a tired issuer uses it. */
@Uses({"desk", "issuing", "poll", "preparation", "slip", "web"})
@NullMarked
package org.huanjie.polling.web.desk;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
