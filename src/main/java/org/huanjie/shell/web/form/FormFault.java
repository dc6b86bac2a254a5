package org.huanjie.shell.web.form;

import org.huanjie.shell.Refusal;

/** 填写错误 — what can be wrong with one field of any form; the field's word is each sentence's first argument. */
enum FormFault implements Refusal {
    EMPTY,
    LONG,
    NUMBER,
    BETWEEN,
    DECIMAL,
    DAY,
    MOMENT,
    TIME,
    CHOICE;

    @Override
    public String rule() {
        return "form";
    }

    @Override
    public String family() {
        return "form.fault";
    }
}
