package org.huanjie.election.paper;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.election.stage.Procedure;
import org.huanjie.shell.Worded;

/** 选举文书 — a notice or form of a village's election, by the step that it belongs to (docs/papers/README.md). */
public enum ElectionPaper implements Worded {
    ASSESSMENT("S00", false),
    ELECTION_DAY("S03", true),
    BY_ELECTION("S03", true),
    COMMITTEE("S04", true),
    COMMITTEE_CHANGE("S04", true),
    RULES("S05", false),
    REGISTRATION("S06", true),
    ROLL("S07", true),
    OBJECTION_FORM("S08", false),
    ROLL_CORRECTION("S09", true),
    CHOOSING_REPRESENTATIVES("S10", true),
    REPRESENTATIVES("S10", true),
    GROUP_HEADS("S10", true),
    NOMINATION("S11", true),
    NOMINATION_FORM("S11", false),
    SELF_NOMINATION_FORM("S11", false),
    PRELIMINARY_LIST("S12", true),
    PRELIMINARY("S13", true),
    PRELIMINARY_RESULT("S13", true),
    FINAL_LIST("S15", true),
    VOTE("S17", true),
    RECALL_VOTE("S17", true),
    STAFF("S18", true),
    MOBILE_BOX("S18", true),
    PROXIES("S18", true),
    WRITERS("S18", true),
    PROXY_FORM("S18", false),
    PROXY_CARD("S18", false),
    VOID_BALLOTS("S19", true),
    BALLOT_HANDOVER("S20", false),
    COUNT_SHEET("S21", false),
    RESULT("S24", true),
    BY_ELECTION_RESULT("S24", true),
    MEETING_RESULT("S24", true),
    RECALL_RESULT("S24", true),
    RESULT_REPORT("S24", false),
    CERTIFICATE("S25", false),
    SUPERVISORS("S26", true),
    HANDOVER_LIST("S27", false),
    ARCHIVE_INDEX("S28", false);

    /** Between two changes of term: the day and the result of filling free seats, by ballots or by a meeting, and of a recall. */
    private static final Set<ElectionPaper> BETWEEN =
            EnumSet.of(BY_ELECTION, RECALL_VOTE, BY_ELECTION_RESULT, MEETING_RESULT, RECALL_RESULT);

    /** What only a change of term has. */
    private static final Set<ElectionPaper> OF_A_TERM = EnumSet.of(
            ASSESSMENT, ELECTION_DAY, CHOOSING_REPRESENTATIVES, REPRESENTATIVES, GROUP_HEADS, RESULT, SUPERVISORS, HANDOVER_LIST);

    /** What a recall has no use for: nobody stands, and nobody is elected. */
    private static final Set<ElectionPaper> OF_CANDIDATES = EnumSet.of(
            NOMINATION,
            NOMINATION_FORM,
            SELF_NOMINATION_FORM,
            PRELIMINARY_LIST,
            PRELIMINARY,
            PRELIMINARY_RESULT,
            FINAL_LIST,
            VOTE,
            CERTIFICATE);

    private final String step;
    private final boolean notice;

    ElectionPaper(String step, boolean notice) {
        this.step = step;
        this.notice = notice;
    }

    /** The step of the calendar that it belongs to. */
    public String step() {
        return step;
    }

    /** Whether it is posted and has a number; a form has none. */
    public boolean notice() {
        return notice;
    }

    /** As it stands in an address: {@code final-list}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether an election by this procedure has such a paper. */
    public boolean isOf(Procedure procedure) {
        return switch (procedure) {
            case TERM -> !BETWEEN.contains(this);
            case BY_ELECTION ->
                this == BY_ELECTION || this == BY_ELECTION_RESULT || !BETWEEN.contains(this) && !OF_A_TERM.contains(this);
            case BY_MEETING -> this == BY_ELECTION || this == MEETING_RESULT || this == ARCHIVE_INDEX;
            case RECALL ->
                this == RECALL_VOTE
                        || this == RECALL_RESULT
                        || !BETWEEN.contains(this) && !OF_A_TERM.contains(this) && !OF_CANDIDATES.contains(this);
        };
    }

    /** The notice of what an election by this procedure came to. */
    public static ElectionPaper result(Procedure procedure) {
        return switch (procedure) {
            case TERM -> RESULT;
            case BY_ELECTION -> BY_ELECTION_RESULT;
            case BY_MEETING -> MEETING_RESULT;
            case RECALL -> RECALL_RESULT;
        };
    }

    public static Optional<ElectionPaper> ofSlug(String slug) {
        return Stream.of(values()).filter(paper -> paper.slug().equals(slug)).findFirst();
    }

    @Override
    public String key() {
        return "paper." + name();
    }
}
