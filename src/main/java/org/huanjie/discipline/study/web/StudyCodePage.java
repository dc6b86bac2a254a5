package org.huanjie.discipline.study.web;

import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 学习码页 — where somebody types the code that was handed to them. */
public record StudyCodePage(Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
