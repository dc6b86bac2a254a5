package org.huanjie.candidacy;

import java.util.List;
import org.huanjie.election.stage.Body;

/** 政治面貌 — the codes of GB/T 4762; their words are the messages {@code political-status.<code>}. */
public final class PoliticalStatus {

    public static final List<String> CODES =
            List.of("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13");

    private static final String MEMBER = "01";

    private PoliticalStatus() {}

    /** Those that who stands for this body can have: for a branch a member of the Party alone (R-PB-1). */
    public static List<String> of(Body body) {
        return body == Body.PARTY_BRANCH ? List.of(MEMBER) : CODES;
    }
}
