package org.huanjie.election.schedule;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 经验 — what county and towns learnt about a step; every village below reads it on the step's line. */
@Service
public class Lessons {

    /** 写下经验 — the public fact that a lesson was written. */
    public record LessonWritten(String village, String step, String text, String by) implements Act {
        @Override
        public String kind() {
            return "election.lesson-written";
        }
    }

    /** The most that a lesson may be long, in characters. */
    static final int LONGEST = 400;

    private final JdbcClient sql;
    private final Clock clock;
    private final Ledger ledger;

    Lessons(JdbcClient sql, Clock clock, Ledger ledger) {
        this.sql = sql;
        this.clock = clock;
        this.ledger = ledger;
    }

    @Transactional
    public Verdict<Nothing> write(String division, String step, String text, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        boolean office = by.role() == Role.COUNTY_OFFICE || by.role() == Role.TOWN_COMMITTEE;
        if (!office || !by.covers(division)) {
            reasons.add(PlanRefusal.NOT_YOURS.of());
        }
        if (!step.matches("S[0-2]\\d")) {
            reasons.add(LessonRefusal.NO_STEP.of());
        }
        if (text.isBlank() || text.strip().length() > LONGEST) {
            reasons.add(LessonRefusal.LENGTH.of(LONGEST));
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        sql.sql("""
                INSERT INTO election.lesson (division, step, text, written_at, written_by)
                VALUES (:division, :step, :text, :at, :by)""")
                .param("division", division)
                .param("step", step)
                .param("text", text.strip())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .update();
        ledger.enter(new LessonWritten(division, step, text.strip(), by.signInName()));
        return Verdict.done();
    }
}
