package org.huanjie.candidacy.review.sheet;

import org.huanjie.shell.Worded;

/** 核查表栏目 — the columns of the sheet; the headings are the messages {@code match.sheet.<name>}. */
enum OrganSheetColumn implements Worded {
    SEQ('A', 6),
    NAME('B', 12),
    SEX('C', 6),
    NUMBER('D', 22),
    VILLAGE('E', 14),
    CRITERION('F', 10),
    WORDS('G', 40),
    ANSWER('H', 10),
    DOCUMENT('I', 30),
    DAY('J', 14),
    UNTIL('K', 14),
    /** by which a row is known again, wherever it stands */
    MARK('L', 26);

    private final char letter;
    private final int width;

    OrganSheetColumn(char letter, int width) {
        this.letter = letter;
        this.width = width;
    }

    /** Where it stands, from 0. */
    int place() {
        return letter - 'A';
    }

    int width() {
        return width;
    }

    /** Whether the organ writes here. */
    boolean answered() {
        return this == ANSWER || this == DOCUMENT || this == DAY || this == UNTIL;
    }

    /** Whether what stands here was said of the person, and may not change. */
    boolean kept() {
        return this != SEQ && this != MARK && !answered();
    }

    /** What stands here when the sheet goes out. */
    String of(AskedRow row) {
        return switch (this) {
            case NAME -> row.name();
            case SEX -> row.sex();
            case NUMBER -> row.number();
            case VILLAGE -> row.village();
            case CRITERION -> row.criterion();
            case WORDS -> row.words();
            case SEQ, ANSWER, DOCUMENT, DAY, UNTIL, MARK -> "";
        };
    }

    /** The cell as the office program names it. */
    String cell(int line) {
        return letter + Integer.toString(line);
    }

    @Override
    public String key() {
        return "match.sheet." + name();
    }
}
