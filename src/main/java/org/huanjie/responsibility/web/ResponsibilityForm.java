package org.huanjie.responsibility.web;

import java.util.Map;
import org.huanjie.shell.web.form.Typed;

/** 责任表单 — what the forms about responsibility share: how they are read. */
final class ResponsibilityForm {

    private ResponsibilityForm() {}

    static Typed read(Map<String, String> typed) {
        return Typed.of("responsibility.field.", typed);
    }
}
