package org.huanjie.election.paper;

import static org.huanjie.access.who.Role.COUNTY_OFFICE;
import static org.huanjie.access.who.Role.ELECTION_COMMITTEE;
import static org.huanjie.access.who.Role.TOWN_COMMITTEE;
import static org.huanjie.access.who.Role.VILLAGE_TEAM;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageTable;
import org.huanjie.election.stage.Step;
import org.huanjie.shell.Worded;
import org.jspecify.annotations.Nullable;

/** 文件种类 — a paper of the process: from which stage on it is recorded, before which stage it must be there, and by whom. */
public enum DocumentKind implements Worded {
    /** 上级批复 of the branch's election and of its candidates (R-PB-6, the first approval) */
    SUPERIOR_APPROVAL(Body.PARTY_BRANCH, "S02", Stage.PREPARING, Stage.APPROVED, 0, TOWN_COMMITTEE),
    /** 选举结果报告 to the superior (R-PB-6) */
    RESULT_REPORT(Body.PARTY_BRANCH, "S02", Stage.DECLARED, Stage.SECRETARY_CHOSEN, 0, VILLAGE_TEAM, TOWN_COMMITTEE),
    /** 书记任职批复 (R-PB-6, the second approval) */
    SECRETARY_APPROVAL(Body.PARTY_BRANCH, "S02", Stage.DECLARED, Stage.SECRETARY_CHOSEN, 0, TOWN_COMMITTEE),
    /** 提前或延期换届的报告, by the town (ZJ Art. 3) */
    OFF_TERM_APPLICATION(Body.VILLAGERS_COMMITTEE, "S03", Stage.PREPARING, null, 0, TOWN_COMMITTEE),
    /** 提前或延期换届的批准, by the county (ZJ Art. 3) */
    OFF_TERM_APPROVAL(Body.VILLAGERS_COMMITTEE, "S03", Stage.PREPARING, null, 0, COUNTY_OFFICE),
    /** 公告 选委会名单 (R-EC-2) */
    COMMITTEE_NOTICE(
            Body.VILLAGERS_COMMITTEE,
            "S04",
            Stage.STARTED,
            Stage.COMMITTEE_CHOSEN,
            0,
            VILLAGE_TEAM,
            ELECTION_COMMITTEE,
            TOWN_COMMITTEE),
    /** 选委会名单报乡镇备案 (R-EC-2) */
    COMMITTEE_FILING(
            Body.VILLAGERS_COMMITTEE,
            "S04",
            Stage.STARTED,
            Stage.COMMITTEE_CHOSEN,
            0,
            VILLAGE_TEAM,
            ELECTION_COMMITTEE,
            TOWN_COMMITTEE),
    /** 村民代表推选结果 */
    REPRESENTATIVES(
            Body.VILLAGERS_COMMITTEE,
            "S10",
            Stage.RULES_PASSED,
            Stage.ARCHIVED,
            0,
            VILLAGE_TEAM,
            ELECTION_COMMITTEE,
            TOWN_COMMITTEE),
    /** 村民小组长推选结果 */
    GROUP_HEADS(
            Body.VILLAGERS_COMMITTEE,
            "S10",
            Stage.RULES_PASSED,
            Stage.ARCHIVED,
            0,
            VILLAGE_TEAM,
            ELECTION_COMMITTEE,
            TOWN_COMMITTEE),
    /** 初步候选人名单公告, which ends the nomination */
    PRELIMINARY_LIST(
            Body.VILLAGERS_COMMITTEE, "S12", Stage.NOMINATING, null, 0, ELECTION_COMMITTEE, TOWN_COMMITTEE),
    /** 废票认定规则公告, before the vote (R-BV-5) */
    VOID_BALLOT_RULES(
            Body.VILLAGERS_COMMITTEE,
            "S19",
            Stage.CANDIDATES_PUBLISHED,
            null,
            0,
            ELECTION_COMMITTEE,
            TOWN_COMMITTEE),
    /** 选举结果公告 */
    RESULT_NOTICE(Body.VILLAGERS_COMMITTEE, "S24", Stage.DECLARED, Stage.FILED, 1, ELECTION_COMMITTEE, TOWN_COMMITTEE),
    /** 选举结果报乡镇备案 */
    RESULT_FILING(Body.VILLAGERS_COMMITTEE, "S24", Stage.DECLARED, Stage.FILED, 5, ELECTION_COMMITTEE, TOWN_COMMITTEE),
    /** 当选证书 (R-WN-19) */
    CERTIFICATES(Body.VILLAGERS_COMMITTEE, "S25", Stage.DECLARED, Stage.FILED, 10, TOWN_COMMITTEE, COUNTY_OFFICE),
    /** 移交清单 (R-AF-1, R-AF-2) */
    HANDOVER_LIST(
            Body.VILLAGERS_COMMITTEE, "S27", Stage.DECLARED, Stage.HANDED_OVER, 10, ELECTION_COMMITTEE, TOWN_COMMITTEE),
    /** 归档目录 */
    ARCHIVE_INDEX(
            Body.VILLAGERS_COMMITTEE,
            "S28",
            Stage.HANDED_OVER,
            Stage.ARCHIVED,
            0,
            VILLAGE_TEAM,
            ELECTION_COMMITTEE,
            TOWN_COMMITTEE),
    /** 村监委推选结果公告 */
    SUPERVISORS_NOTICE(
            Body.SUPERVISORY_COMMITTEE,
            "S26",
            Stage.MEETING,
            Stage.DECLARED,
            0,
            VILLAGE_TEAM,
            ELECTION_COMMITTEE,
            TOWN_COMMITTEE);

    private final Body body;
    private final String code;
    private final Stage from;
    private final @Nullable Stage before;
    private final int days;
    private final Set<Role> roles;

    DocumentKind(Body body, String code, Stage from, @Nullable Stage before, int days, Role... roles) {
        this.body = body;
        this.code = code;
        this.from = from;
        this.before = before;
        this.days = days;
        this.roles = Set.of(roles);
    }

    /** What belongs to a change of term alone: nobody else is chosen anew between two of them, and nobody hands over after a recall. */
    private static final Set<DocumentKind> OF_A_TERM =
            EnumSet.of(OFF_TERM_APPLICATION, OFF_TERM_APPROVAL, REPRESENTATIVES, GROUP_HEADS);

    private static final Set<DocumentKind> OF_WHO_IS_ELECTED = EnumSet.of(PRELIMINARY_LIST, CERTIFICATES, HANDOVER_LIST);

    /** The papers of an election that goes by this table. */
    public static List<DocumentKind> of(StageTable table) {
        return Arrays.stream(values())
                .filter(kind -> kind.body == table.body())
                .filter(kind -> switch (table.procedure()) {
                    case TERM -> true;
                    case BY_ELECTION -> !OF_A_TERM.contains(kind);
                    case RECALL -> !OF_A_TERM.contains(kind) && !OF_WHO_IS_ELECTED.contains(kind);
                    case BY_MEETING -> kind == SUPERVISORS_NOTICE;
                })
                .toList();
    }

    public Body body() {
        return body;
    }

    /** The step of the calendar that it belongs to (docs/rules.md, calendar). */
    public String code() {
        return code;
    }

    /** The stage from which on it can exist. */
    public Stage from() {
        return from;
    }

    /** As {@link #from()}; where the table leaves that stage out, the last one before the stage that waits for it. */
    public Stage from(StageTable table) {
        return table.stages().contains(from)
                ? from
                : table.steps().stream()
                        .filter(step -> step.next() == before)
                        .map(Step::here)
                        .findFirst()
                        .orElse(from);
    }

    /** The stage that is not entered without it. */
    public Optional<Stage> before() {
        return Optional.ofNullable(before);
    }

    /** Whether it is called for by a day outside the term alone (ZJ Art. 3). */
    public boolean offTerm() {
        return this == OFF_TERM_APPLICATION || this == OFF_TERM_APPROVAL;
    }

    /** Within how many days of the declared result it is to be there (docs/rules.md, calendar); 0 where nothing is set. */
    public int days() {
        return days;
    }

    public Set<Role> roles() {
        return roles;
    }

    @Override
    public String key() {
        return "document." + name();
    }
}
