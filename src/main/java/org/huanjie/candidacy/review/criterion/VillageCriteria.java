package org.huanjie.candidacy.review.criterion;

import java.util.ArrayList;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.election.meeting.Meeting;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 村定条件 — conditions that a village's own meeting passed with its election rules, published before anybody is nominated (force V; ZJ impl.
 * Art. 31). None can be added afterwards: it would be made for a person.
 */
@Service
@Transactional
public class VillageCriteria {

    private static final int LONGEST = 200;

    private final Criteria criteria;
    private final Meetings meetings;
    private final JdbcClient sql;
    private final Ledger ledger;

    VillageCriteria(Criteria criteria, Meetings meetings, JdbcClient sql, Ledger ledger) {
        this.criteria = criteria;
        this.meetings = meetings;
        this.sql = sql;
        this.ledger = ledger;
    }

    /** Whether conditions are still taken for this election. */
    @Transactional(readOnly = true)
    public boolean open(Election election) {
        return election.body() == Body.VILLAGERS_COMMITTEE
                && !election.followsAnother()
                && election.reached(Stage.STARTED)
                && !election.reached(Stage.NOMINATING);
    }

    public boolean mayEnter(Election election, SignedIn by) {
        return by.role() == Role.ELECTION_COMMITTEE && by.covers(election.village());
    }

    public Verdict<String> pass(Election election, String text, Organ organ, String document, SignedIn by) {
        var meeting = meetings.decided(election, MeetingPurpose.RULES);
        var reasons = new ArrayList<Reason>();
        if (!mayEnter(election, by)) {
            reasons.add(CriteriaRefusal.NOT_YOURS.of());
        }
        if (!open(election)) {
            reasons.add(CriteriaRefusal.TOO_LATE.of());
        }
        if (meeting.isEmpty()) {
            reasons.add(CriteriaRefusal.NO_MEETING.of());
        }
        if (text.isBlank() || text.length() > LONGEST) {
            reasons.add(CriteriaRefusal.NO_TEXT.of(LONGEST).at("text"));
        }
        if (document.isBlank() || document.length() > LONGEST) {
            reasons.add(CriteriaRefusal.NO_DOCUMENT.of(LONGEST).at("document"));
        }
        if (!reasons.isEmpty() || meeting.isEmpty()) {
            return Verdict.refused(reasons);
        }
        return Verdict.done(enter(election, meeting.get(), text.strip(), organ, document.strip(), by));
    }

    private String enter(Election election, Meeting meeting, String text, Organ organ, String document, SignedIn by) {
        var item = "V-" + (criteria.ofVillage(election.id()).size() + 1);
        sql.sql("""
                INSERT INTO candidacy.village_criterion (election, item, village, text, organ, meeting, document, passed_on, by)
                VALUES (:election, :item, :village, :text, :organ, :meeting, :document, :on, :by)""")
                .param("election", election.id().uuid())
                .param("item", item)
                .param("village", election.village())
                .param("text", text)
                .param("organ", organ.code())
                .param("meeting", meeting.id())
                .param("document", document)
                .param("on", meeting.held())
                .param("by", by.signInName())
                .update();
        ledger.enter(new CriterionAct.PassedByVillage(election.village(), election.id(), item, by.signInName()));
        return item;
    }
}
