/** 权限设置 — what a county decides on second factors, sessions and independence, and the acts of accounts in the ledger. */
@Uses({"who"})
@NullMarked
package org.huanjie.access.setting;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
