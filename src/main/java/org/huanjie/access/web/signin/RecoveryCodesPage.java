package org.huanjie.access.web.signin;

import java.util.List;
import org.huanjie.shell.Page;

/** 恢复码页 — shown once, after the one-time codes have been taken up. */
public record RecoveryCodesPage(List<String> codes, String next) implements Page {}
