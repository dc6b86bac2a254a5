package org.huanjie.election.postponement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.Start;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 改期簿 — puts the day of a vote off by the town's document, where the published one cannot be kept (R-PL-2): the roll is out too late,
 * a typhoon, a death. What was done before stands; the law's periods are reckoned from the new day.
 */
@Service
@Transactional(readOnly = true)
public class Postponements {

    /** 改期决定 — what the document says, as it is typed. */
    public record Decided(LocalDate day, Optional<PostponementGround> ground, String document, LocalDate on) {}

    /** 选举日改期 — the public fact that a vote was put off. */
    public record DayPostponed(
            String village,
            Body body,
            LocalDate before,
            LocalDate day,
            PostponementGround ground,
            String document,
            LocalDate decidedOn,
            String by)
            implements Act {
        @Override
        public String kind() {
            return "election.day-postponed";
        }
    }

    private static final int LONGEST_DOCUMENT = 80;

    private final JdbcClient sql;
    private final Elections elections;
    private final Start start;
    private final Clock clock;
    private final Ledger ledger;

    Postponements(JdbcClient sql, Elections elections, Start start, Clock clock, Ledger ledger) {
        this.sql = sql;
        this.elections = elections;
        this.start = start;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** The postponements of this election, from the earliest. */
    public List<Postponement> of(ElectionId election) {
        return sql.sql("""
                SELECT day_before AS before, day, ground, document, decided_on, at, by
                FROM election.postponement WHERE election = :election ORDER BY seq""")
                .param("election", election.uuid())
                .query(Postponement.class)
                .list();
    }

    /** Whether the day of this election can be put off at its present stage. */
    public static boolean isOpen(Election election) {
        return against(election).isEmpty();
    }

    /** Puts the vote off, with its ledger entry, or says everything that stands against it. */
    @Transactional
    public Verdict<Election> postpone(ElectionId id, Decided decided, SignedIn by) {
        var election = elections.lock(id);
        var reasons = against(election, decided, by);
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var ground = decided.ground().orElseThrow();
        sql.sql("SELECT election.postpone(:id, :day, :ground, :document, :decided, :at, :by)")
                .param("id", id.uuid())
                .param("day", decided.day())
                .param("ground", ground.name())
                .param("document", decided.document().strip())
                .param("decided", decided.on())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .query((row, n) -> true)
                .single();
        ledger.enter(new DayPostponed(
                election.village(),
                election.body(),
                Objects.requireNonNull(election.day()),
                decided.day(),
                ground,
                decided.document().strip(),
                decided.on(),
                by.signInName()));
        return Verdict.done(elections.get(id));
    }

    /** What stands against this decision now, all of it. */
    public List<Reason> against(Election election, Decided decided, SignedIn by) {
        var reasons = new ArrayList<>(Permission.ACT_FOR_TOWN.against(election.village(), by));
        reasons.addAll(against(election));
        if (!reasons.isEmpty()) {
            return reasons;
        }
        var today = LocalDate.now(clock);
        var before = Objects.requireNonNull(election.day(), "a started election has a day");
        if (!decided.day().isAfter(before)) {
            reasons.add(PostponementRefusal.NOT_LATER.of(before).at("day"));
        }
        if (decided.day().isBefore(today)) {
            reasons.add(PostponementRefusal.IN_PAST.of(today).at("day"));
        }
        start.againstDay(election, decided.day()).forEach(reason -> reasons.add(reason.at("day")));
        if (decided.ground().isEmpty()) {
            reasons.add(PostponementRefusal.GROUND.of().at("ground"));
        }
        if (decided.document().isBlank() || decided.document().strip().length() > LONGEST_DOCUMENT) {
            reasons.add(PostponementRefusal.DOCUMENT.of(LONGEST_DOCUMENT).at("decision"));
        }
        if (decided.on().isAfter(today)) {
            reasons.add(PostponementRefusal.DECIDED_ON.of(today).at("decided"));
        }
        return reasons;
    }

    private static List<Reason> against(Election election) {
        if (election.followsAnother()) {
            return List.of(PostponementRefusal.ROUND.of());
        }
        if (election.stage() == election.body().first()) {
            return List.of(PostponementRefusal.NOT_STARTED.of());
        }
        return election.reached(election.body().voting())
                ? List.of(PostponementRefusal.VOTING.of(election.stage()))
                : List.of();
    }
}
