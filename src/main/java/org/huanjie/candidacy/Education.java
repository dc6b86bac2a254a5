package org.huanjie.candidacy;

import java.util.List;

/** 学历 — the codes of GB/T 4658 that are offered; their words are the messages {@code education.<code>}. */
public final class Education {

    public static final List<String> CODES = List.of(
            "11", "14", "17", "21", "22", "23", "28", "31", "32", "33", "41", "44", "47", "61", "71", "81", "90");

    private static final List<String> BROAD = List.of("10", "20", "30", "40", "50", "60", "70", "80");

    private Education() {}

    /** Whether the code is one of the standard's, broad (20) or exact (21). */
    static boolean knows(String code) {
        return CODES.contains(code) || BROAD.contains(code);
    }
}
