package org.huanjie.candidacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.branch.Eligible;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 组织推荐 — whom an organisation recommended: an attribute beside a person, kept apart and read by nobody before the result is
 * declared; the database gives it out no earlier. It puts nobody on a list and is in no order (R-VC-3).
 */
@Service
@Transactional
public class Recommendations {

    /** 推荐 — which person was recommended by which organ; told after the result alone. */
    public record Recommended(VoterId person, String organ) {}

    private final JdbcClient sql;
    private final Elections elections;
    private final Eligible eligible;
    private final Clock clock;

    Recommendations(JdbcClient sql, Elections elections, Eligible eligible, Clock clock) {
        this.sql = sql;
        this.elections = elections;
        this.eligible = eligible;
        this.clock = clock;
    }

    /** Keeps a recommendation; the offices of county and town alone enter one, before the vote alone. */
    public Verdict<Nothing> enter(ElectionId id, VoterId person, String organ, SignedIn by) {
        var election = elections.get(id);
        var reasons = against(election, person, organ, by);
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        sql.sql("""
                INSERT INTO candidacy.recommendation (election, person, village, organ, entered_on, by)
                VALUES (:election, :person, :village, :organ, :on, :by) ON CONFLICT DO NOTHING""")
                .param("election", id.uuid())
                .param("person", person.uuid())
                .param("village", election.village())
                .param("organ", organ.strip())
                .param("on", LocalDate.now(clock))
                .param("by", by.signInName())
                .update();
        return Verdict.done();
    }

    /** Whether recommendations are still taken: until the vote begins. */
    public boolean open(Election election) {
        return !election.reached(vote(election.body()));
    }

    /** Whom an organisation had recommended; empty until the result of this election is declared. */
    @Transactional(readOnly = true)
    public List<Recommended> reportAfterResult(ElectionId election) {
        return sql.sql("SELECT person, organ FROM candidacy.recommended(:election)")
                .param("election", election.uuid())
                .query(Recommended.class)
                .list();
    }

    private List<Reason> against(Election election, VoterId person, String organ, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (by.role() != Role.COUNTY_OFFICE && by.role() != Role.TOWN_COMMITTEE) {
            reasons.add(CandidacyRefusal.NOT_OFFICE.of());
        }
        if (!open(election)) {
            reasons.add(CandidacyRefusal.VOTE_BEGUN.of());
        }
        if (organ.isBlank() || organ.length() > 100) {
            reasons.add(CandidacyRefusal.ORGAN.of());
        }
        if (eligible.find(election, person).isEmpty()) {
            reasons.add((election.body() == Body.PARTY_BRANCH ? CandidacyRefusal.NOT_MEMBER : CandidacyRefusal.NOT_ON_ROLL)
                    .of());
        }
        return reasons;
    }

    private static Stage vote(Body body) {
        return body == Body.VILLAGERS_COMMITTEE ? Stage.POLLING : Stage.MEETING;
    }
}
