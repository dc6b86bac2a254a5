package org.huanjie.access.web.account;

import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 交付临时密码页 — the two ways in which a temporary password goes to its person. */
public record SecretPage(
        String id, String personName, String signInName, boolean due, Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
