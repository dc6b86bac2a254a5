/** 投票申请 — who cannot come asks for a proxy or the mobile box before the vote, and the committee calls back. */
@Uses({"preparation"})
@NullMarked
package org.huanjie.polling.request;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
