package org.huanjie.access.web.signin;

import java.util.List;
import org.huanjie.shell.Page;

/** 设置新密码页 — the last step of a first sign-in. */
public record NewPasswordPage(int status, String personName, List<String> faults) implements Page {}
