package org.huanjie.election.lawbook.file;

/** 节假日文件栏目 — a column of a file of holidays. */
enum HolidayColumn implements LawField {
    FROM(true, 40),
    UNTIL(true, 40),
    KIND(true, 20),
    FESTIVAL(true, 40);

    private final boolean required;
    private final int longest;

    HolidayColumn(boolean required, int longest) {
        this.required = required;
        this.longest = longest;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public int longest() {
        return longest;
    }

    @Override
    public String key() {
        return "election.law-file.holiday-column." + name();
    }
}
