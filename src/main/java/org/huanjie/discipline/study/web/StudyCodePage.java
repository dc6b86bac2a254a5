package org.huanjie.discipline.study.web;

import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/**
 * 学习码页 — where somebody types the code that was handed to them.
 *
 * @param account who is signed in and on the list of the staff, so that they need none; empty for everybody else
 */
public record StudyCodePage(String account, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
