package org.huanjie.problem.sheet;

/** 表格栏目 — the columns of the problem list as a workbook; the headings are messages, {@code situation.sheet.<name>}. */
public enum SheetColumn {
    SEQ(6),
    NUMBER(16),
    VILLAGE(12),
    KIND(16),
    RISK(9),
    DESCRIPTION(40),
    OWNER(10),
    DUE(12),
    MEASURES(30),
    PROGRESS(24),
    CLOSED(12),
    VERIFIER(10);

    private final int width;

    SheetColumn(int width) {
        this.width = width;
    }

    /** In characters. */
    public int width() {
        return width;
    }

    public String key() {
        return "situation.sheet." + name();
    }
}
