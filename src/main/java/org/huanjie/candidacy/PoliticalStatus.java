package org.huanjie.candidacy;

import java.util.List;

/** 政治面貌 — the codes of GB/T 4762; their words are the messages {@code political-status.<code>}. */
public final class PoliticalStatus {

    public static final List<String> CODES =
            List.of("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13");

    private PoliticalStatus() {}

    static boolean knows(String code) {
        return CODES.contains(code);
    }
}
