package org.huanjie.roll.line;

/** 列 — a column of a roll's file, found by its name in either language: the message {@code roll.column.<name>}. */
public enum Column {
    NAME(true),
    SEX(true),
    BIRTH_DATE(true),
    NUMBER(true),
    GROUP(true),
    CLASS(true),
    NATIONALITY(false),
    POLITICAL_STATUS(false),
    EDUCATION(false),
    /** a county's file alone has it */
    VILLAGE(false);

    private final boolean required;

    Column(boolean required) {
        this.required = required;
    }

    public boolean required() {
        return required;
    }
}
