package org.huanjie.election.lawbook.file;

/** 省级版本文件事项 — what the first lines of a province's edition say of it. */
enum ProvinceFact implements LawField {
    CODE(true, 20),
    TITLE(true, 80),
    ISSUER(true, 80),
    DOCUMENT(true, 80),
    FROM_DAY(true, 40),
    UNTIL_DAY(false, 40),
    SOURCE(true, 200);

    private final boolean required;
    private final int longest;

    ProvinceFact(boolean required, int longest) {
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
        return "election.law-file.edition-fact." + name();
    }
}
