package org.huanjie.access.web.signin;

import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 首次设置页 — the first two people of the office, each with their own password. */
public record SetupPage(Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
