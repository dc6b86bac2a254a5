package org.huanjie.count.file;

import java.util.Locale;

/** 语言 — the languages in which a count is explained. */
public enum Language {
    ZH(Locale.ROOT),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }
}
