package org.huanjie.election.lawbook.file;

/** 省级版本文件栏目 — a column of a province's edition. */
enum ProvinceColumn implements LawField {
    SETTING(true, 80),
    VALUE(true, 80),
    SOURCE(true, 200);

    private final boolean required;
    private final int longest;

    ProvinceColumn(boolean required, int longest) {
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
        return "election.law-file.edition-column." + name();
    }
}
