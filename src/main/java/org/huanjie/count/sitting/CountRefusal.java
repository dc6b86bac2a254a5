package org.huanjie.count.sitting;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 计票拒绝理由 — why a step of a count is refused. */
public enum CountRefusal implements Refusal {
    CLOSED("count"),
    NOT_DOUBTFUL("R-BV-5"),
    NO_COMPARISON("count"),
    TOTALS_MOVED("count"),
    WHO_COMPARED("count"),
    SIDES_TAKEN("count"),
    DIFFERENCE("count", true),
    KEYED_ALREADY("count"),
    ALL_READ("R-BV-1"),
    KEY_LOST("count"),
    NOTHING_LOST("count"),
    SIDE_FREE("count"),
    NOT_YOUR_SIDE("count"),
    OTHER_COUNT("count"),
    NOT_HELD("count"),
    NOT_CONFIRMED("R-BV-1", true),
    STALE("count"),
    COMPARISON_DUE("count", true),
    CANDIDATES_ONLY("R-PL-8"),
    TIED_ONLY("R-WN-4"),
    RECALLED_ONLY("R-AF-5"),
    NOT_ON_ROLL("R-BV-4"),
    NO_POST("count"),
    NOT_CLOSED("count"),
    DECLARED_BY_TWO("count"),
    VOID("R-BV-8"),
    BROKEN_OFF("R-BV-8"),
    NOT_FOUND_SO("R-PL-8"),
    RECOVERED_NUMBER("R-BV-1"),
    NO_VOID("R-BV-1"),
    READING_BEGUN("R-BV-1"),
    SAME_COUNTER("R-BV-1"),
    OBJECTION_OPEN("R-BV-5"),
    KEYINGS_WAIT("count"),
    UNSENT("count"),
    NO_CHOICE("R-WN-10"),
    DECIDED_ALREADY("R-WN-10"),
    NOT_YOURS_TO_DECIDE("R-EC-7"),
    NOBODY_TO_NAME("R-WN-10"),
    NOT_AMONG_THEM("R-WN-10"),
    DECIDED_WHEN("R-WN-10"),
    DECIDED_BY_WHAT("R-WN-10"),
    NOT_OPENED("count"),
    NOT_YOURS("count"),
    NO_BALLOT("count"),
    OPENED_ALREADY("count"),
    FILE("count"),
    DECLARED("count"),
    STAGE("count"),
    NOTHING_ISSUED("R-BV-1"),
    UNDECIDED("R-WN-5"),
    DUE("R-WN-5"),
    MORE_RECOVERED("R-BV-1"),
    STILL_MORE_RECOVERED("R-BV-1"),
    SUM_RECEIVED("count"),
    SUM_RECOVERED("count"),
    SUM_READ("count"),
    SUM_PARTS("count"),
    SUM_DECIDED("count"),
    SUM_VOTES("count");

    private final String rule;
    private final boolean passes;

    CountRefusal(String rule) {
        this(rule, false);
    }

    CountRefusal(String rule, boolean passes) {
        this.rule = rule;
        this.passes = passes;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "count.refused";
    }

    /** A keying that is sent again unchanged when this is settled is taken. */
    @Override
    public boolean passes() {
        return passes;
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(
                switch (this) {
                    case DUE, UNDECIDED -> new Reason.Remedy("rounds", "");
                    case VOID -> new Reason.Remedy("count", "/voiding");
                    default -> new Reason.Remedy("count", "");
                });
    }
}
