package org.huanjie.discipline.misconduct.web;

import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 查询码页 — asks for the key. */
public record ReportKeyPage(Form form) implements Page {
    @Override
    public int status() {
        return form.status();
    }
}
