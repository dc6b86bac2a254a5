package org.huanjie.county;

import org.huanjie.shell.Worded;

/** 名录栏目 — a column of a county's list as a file. */
public enum EntryColumn implements Worded {
    CODE(false),
    CHINESE(true),
    ENGLISH(false),
    PLACE(false),
    OPEN(false);

    private final boolean required;

    EntryColumn(boolean required) {
        this.required = required;
    }

    boolean required() {
        return required;
    }

    @Override
    public String key() {
        return "county.column." + name();
    }
}
