package org.huanjie.election.lawbook.file;

/** 节假日文件事项 — what the first lines of a file of holidays say of the notice. */
enum HolidayFact implements LawField {
    YEAR(true, 4),
    DOCUMENT(true, 80),
    SOURCE(true, 200);

    private final boolean required;
    private final int longest;

    HolidayFact(boolean required, int longest) {
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
        return "election.law-file.holiday-fact." + name();
    }
}
