package org.huanjie.election.web;

import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 启动页 — seats and election day are fixed here before the start. */
public record StartPage(Head head, String action, String hint, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
