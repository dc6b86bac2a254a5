package org.huanjie.access.web.signin;

import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 设置新密码页 — the last step of a first sign-in. */
public record NewPasswordPage(String personName, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
