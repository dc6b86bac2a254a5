package org.huanjie.election.meeting;

import java.util.Arrays;
import java.util.List;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageTable;
import org.huanjie.shell.Worded;

/** 会议议题 — what a meeting is held for, and which kinds of meeting may decide it. */
public enum MeetingPurpose implements Worded {
    /** 推选村民选举委员会 (R-EC-1) */
    COMMITTEE(
            Body.VILLAGERS_COMMITTEE,
            Stage.STARTED,
            true,
            MeetingKind.VILLAGERS,
            MeetingKind.HOUSEHOLDS,
            MeetingKind.REPRESENTATIVES,
            MeetingKind.GROUP,
            MeetingKind.GROUP_HOUSEHOLDS),
    /** 通过选举办法 (S05) */
    RULES(
            Body.VILLAGERS_COMMITTEE,
            Stage.STARTED,
            true,
            MeetingKind.REPRESENTATIVES,
            MeetingKind.VILLAGERS,
            MeetingKind.HOUSEHOLDS),
    /** 决定重新选举日 (R-BV-8): sets the day on which a void election is held again */
    VOTE_AGAIN(
            Body.VILLAGERS_COMMITTEE,
            Stage.CANDIDATES_PUBLISHED,
            true,
            MeetingKind.REPRESENTATIVES,
            MeetingKind.VILLAGERS,
            MeetingKind.HOUSEHOLDS),
    /** 会议提名候选人 (R-NM-1): where the rules let meetings nominate */
    NOMINATION(
            Body.VILLAGERS_COMMITTEE,
            Stage.NOMINATING,
            false,
            MeetingKind.REPRESENTATIVES,
            MeetingKind.GROUP,
            MeetingKind.GROUP_HOUSEHOLDS),
    /** 预选候选人 (R-NM-12): representatives choose in secret among too many who were nominated */
    PRELIMINARY(Body.VILLAGERS_COMMITTEE, Stage.NOMINATING, false, MeetingKind.REPRESENTATIVES),
    /** 党员大会选举: passes the branch's election rules, then elects */
    PARTY_ELECTION(Body.PARTY_BRANCH, Stage.APPROVED, true, MeetingKind.PARTY_MEMBERS),
    /** 推选村务监督委员会; each person needs a majority of their own (R-SC-2) */
    SUPERVISORS(
            Body.SUPERVISORY_COMMITTEE,
            Stage.PREPARING,
            false,
            MeetingKind.REPRESENTATIVES,
            MeetingKind.VILLAGERS,
            MeetingKind.HOUSEHOLDS),
    /** 会议补选村委会成员 (R-AF-7); each person needs a majority of their own */
    FILL_SEATS(
            Body.VILLAGERS_COMMITTEE,
            Stage.PREPARING,
            false,
            MeetingKind.REPRESENTATIVES,
            MeetingKind.VILLAGERS,
            MeetingKind.HOUSEHOLDS);

    private final Body body;
    private final Stage from;
    private final boolean carried;
    private final List<MeetingKind> kinds;

    MeetingPurpose(Body body, Stage from, boolean carried, MeetingKind... kinds) {
        this.body = body;
        this.from = from;
        this.carried = carried;
        this.kinds = List.of(kinds);
    }

    public Body body() {
        return body;
    }

    /** Whether a meeting that is entered now would change what stands: a declared result, or what is in the archive. */
    boolean isFinal(Election election) {
        return switch (this) {
            case PARTY_ELECTION, SUPERVISORS, FILL_SEATS -> election.reached(Stage.DECLARED);
            case NOMINATION, PRELIMINARY -> election.reached(Stage.CANDIDATES_PUBLISHED);
            case COMMITTEE, RULES -> election.reached(Stage.ARCHIVED);
            case VOTE_AGAIN -> false;
        };
    }

    /** The stage from which on such a meeting counts: none may begin an election by holding it early. */
    Stage from() {
        return from;
    }

    /** The stage that is entered by what such a meeting decided. */
    public Stage decides() {
        return switch (this) {
            case COMMITTEE -> Stage.COMMITTEE_CHOSEN;
            case RULES -> Stage.RULES_PASSED;
            case NOMINATION, PRELIMINARY -> Stage.CANDIDATES_PUBLISHED;
            case VOTE_AGAIN -> Stage.VOTE_PREPARED;
            case PARTY_ELECTION, SUPERVISORS, FILL_SEATS -> Stage.MEETING;
        };
    }

    /** Whether the meeting as a whole decides by more than half of those present. */
    boolean needsMajority() {
        return carried;
    }

    public List<MeetingKind> kinds() {
        return kinds;
    }

    /** What meetings of an election that goes by this table are held for. */
    public static List<MeetingPurpose> of(StageTable table) {
        boolean byMeeting = table.body() == Body.VILLAGERS_COMMITTEE && table.procedure() == Procedure.BY_MEETING;
        return Arrays.stream(values())
                .filter(purpose -> purpose.body == table.body() && (purpose == FILL_SEATS) == byMeeting)
                .toList();
    }

    @Override
    public String key() {
        return "meeting-purpose." + name();
    }
}
