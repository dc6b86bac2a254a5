package org.huanjie.messaging.template;

import org.huanjie.shell.Refusal;

/** 模板拒绝理由 — what is wrong with a template, or with what was filled in. */
public enum TemplateRefusal implements Refusal {
    NOT_YOURS,
    NAME,
    NAME_TAKEN,
    PURPOSE,
    EMPTY,
    OPEN_BRACE,
    NO_SUCH_FIELD,
    FIELDS_DIFFER,
    SIGNATURE,
    NO_HOTLINE,
    LONG,
    VALUE,
    RETIRED;

    @Override
    public String rule() {
        return "messaging";
    }

    @Override
    public String family() {
        return "messaging.template.refused";
    }
}
