package org.huanjie.candidacy;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 提名拒绝理由 — why somebody is not entered, taken off or published as a candidate. */
public enum CandidacyRefusal implements Refusal {
    STAGE("R-NM-1"),
    NOT_YOURS("R-EC-7"),
    NOT_ON_ROLL("R-NM-1", "person"),
    NOT_MEMBER("R-PB-1", "person"),
    POST("R-VC-5", "post"),
    CHANNEL("R-NM-1", "channel"),
    NOMINATORS_NUMBER("R-NM-1", "nominators"),
    NOMINATORS("R-NM-1", "nominators"),
    EDUCATION("candidacy", "education"),
    POLITICAL_STATUS("candidacy", "politicalStatus"),
    TWICE("R-NM-1", "person"),
    NOT_FOUND_SO("candidacy", "q"),
    EQUAL_NUMBER("R-WN-6"),
    NOT_OFFICE("recommendation"),
    VOTE_BEGUN("recommendation"),
    ORGAN("recommendation", "organ"),
    OWN_RELATIVE("R-WN-16"),
    NO_KINSHIP("R-WN-16"),
    NO_KINSHIP_NOW("R-WN-16"),
    NO_POSTS("R-VC-5"),
    ON_COMMITTEE("R-EC-5"),
    NOT_ON_COMMITTEE("R-EC-5"),
    LATE("R-NM-6"),
    SELF_LATE("R-NM-11", "channel"),
    WITHDRAWN("R-NM-7"),
    WRITTEN_ON("R-NM-7", "written"),
    NOT_WITHDRAWN("R-NM-7"),
    UNKNOWN("R-NM-7"),
    PUBLISHED("R-NM-7"),
    TOO_FEW("R-NM-2"),
    WITHDRAWAL_WAITS("R-NM-7");

    private final String rule;
    private final String field;

    CandidacyRefusal(String rule) {
        this(rule, "");
    }

    /** Of what was typed into this field. */
    CandidacyRefusal(String rule, String field) {
        this.rule = rule;
        this.field = field;
    }

    @Override
    public Reason of(Object... arguments) {
        return Refusal.super.of(arguments).at(field);
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "candidacy.refused";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(
                switch (this) {
                    case LATE -> new Reason.Remedy("election", "/postponement");
                    case OWN_RELATIVE, NO_KINSHIP, NO_KINSHIP_NOW -> new Reason.Remedy("candidacy", "/relatives");
                    case NO_POSTS -> new Reason.Remedy("election", "/rules");
                    default -> new Reason.Remedy("candidacy", "");
                });
    }

    @Override
    public boolean passes() {
        return this == WITHDRAWAL_WAITS;
    }
}
