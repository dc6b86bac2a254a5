package org.huanjie.polling.issuing;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.polling.desk.Book;
import org.huanjie.polling.desk.Desk;
import org.huanjie.polling.desk.Desks;
import org.huanjie.polling.desk.Electors;
import org.huanjie.polling.desk.Mark;
import org.huanjie.polling.desk.Marks;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.desk.TakeBack;
import org.huanjie.polling.preparation.Presences;
import org.huanjie.polling.preparation.TwoPersons;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 发票 — hands out one ballot for one entry of the roll, and takes one back (R-PL-1, R-PX-1..4).
 *
 * <p>A ballot handed out is three statements in one transaction: the entry is found and its mark made, the desk's entry is written, the
 * desk's account is raised. Whoever comes second to the same entry waits for the first at the mark's key and then finds it there. What
 * cannot be done is asked about only afterwards. The mark is blind ({@link Marks}): the order of the marks is nobody's to read later.
 */
@Service
@Transactional
public class Issuing {

    /** 发票结果 — handed out, and how many the desk has left; or drawn already, when and at which desk; or refused with all reasons. */
    @CheckReturnValue
    public sealed interface Issue {
        record Issued(VoterId voter, boolean byProxy, int left) implements Issue {}

        record Already(VoterId voter, Mark mark) implements Issue {}

        record Refused(List<Reason> reasons) implements Issue {}
    }

    /** 收回结果 — whose ballot was taken back, and whether it is spoiled. */
    public record TakenBack(VoterId voter, boolean spoiled) {}

    private static final String MARK_OWN = """
            INSERT INTO polling.mark (election, village, entry, sealed)
            SELECT e.election, e.village, ?, ? FROM polling.elector e
            WHERE e.election = ? AND e.voter = ? AND NOT e.marked AND EXISTS (SELECT FROM polling.desk WHERE id = ? AND open)
            ON CONFLICT DO NOTHING""";
    private static final String MARK_BY_PROXY = """
            INSERT INTO polling.mark (election, village, entry, sealed)
            SELECT e.election, e.village, ?, ? FROM polling.elector e
            WHERE e.election = ? AND e.voter = ? AND NOT e.marked AND EXISTS (SELECT FROM polling.desk WHERE id = ? AND open)
              AND e.agent = ? ON CONFLICT DO NOTHING""";
    private static final String ENTER = """
            INSERT INTO polling.event (election, village, desk, kind, reason, minute, by) VALUES (?, ?, ?, ?, NULLIF(?, ''), ?, ?)""";
    // a mobile desk hands out to those alone who applied for its box (R-PL-3); nobody hands out who has not signed in
    // at the roll call
    private static final String RAISE = """
            UPDATE polling.desk d SET issued = issued + 1
            WHERE id = ? AND election = ? AND village = ? AND open AND issued + spoiled < given AND (kind = 'FIXED' OR EXISTS (
              SELECT FROM polling.applicant a WHERE a.election = d.election AND a.voter = ?))
              AND EXISTS (SELECT FROM polling.presence p WHERE p.election = d.election AND p.sign_in_name = ?)
            RETURNING given - issued - spoiled""";

    private static final String RETURN = """
            INSERT INTO polling.event (election, village, desk, kind, reason, minute, by, second) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient sql;
    private final Desks desks;
    private final Electors electors;
    private final Marks marks;
    private final Presences presences;
    private final TwoPersons two;
    private final Elections elections;
    private final Clock clock;

    public Issuing(
            JdbcClient sql,
            Desks desks,
            Electors electors,
            Marks marks,
            Presences presences,
            TwoPersons two,
            Elections elections,
            Clock clock) {
        this.sql = sql;
        this.desks = desks;
        this.electors = electors;
        this.marks = marks;
        this.presences = presences;
        this.two = two;
        this.elections = elections;
        this.clock = clock;
    }

    /** The three statements of a ballot drawn in person, in their order; the bench puts the bare server to the same. */
    public static List<String> statements() {
        return List.of(MARK_OWN, ENTER, RAISE);
    }

    /**
     * Hands out one ballot at a desk for this voter's entry.
     *
     * @param agent who draws it in the voter's place; null where the voter is there in person
     */
    public Issue issue(
            String village, ElectionId election, UUID desk, VoterId voter, @Nullable VoterId agent, SignedIn by) {
        var key = marks.key(election);
        if (key.isEmpty()) {
            return new Issue.Refused(List.of(withoutKey(election)));
        }
        var minute = minute();
        var entry = Marks.entry(key.get(), voter);
        var sealed = Marks.seal(key.get(), voter, new Marks.Content(desk, minute, agent != null));
        var mark = agent == null
                ? sql.sql(MARK_OWN).params(entry, sealed, election.uuid(), voter.uuid(), desk)
                : sql.sql(MARK_BY_PROXY).params(entry, sealed, election.uuid(), voter.uuid(), desk, agent.uuid());
        if (mark.update() == 0) {
            return unmarked(election, desk, voter, agent, by);
        }
        enter(village, election, desk, "ISSUED", "", minute, by);
        var left = sql.sql(RAISE)
                .params(desk, election.uuid(), village, voter.uuid(), by.signInName())
                .query(Integer.class)
                .optional();
        if (left.isEmpty()) {
            undo();
            return new Issue.Refused(deskReasons(election, desk, by));
        }
        return new Issue.Issued(voter, agent != null, left.get());
    }

    /**
     * Takes a ballot back that was handed out and not cast: its entry is open again, the desk's account corrected by an entry that a
     * scrutineer signs with whoever takes it back.
     */
    public Verdict<TakenBack> takeBack(
            String village, ElectionId election, VoterId voter, TakeBack reason, SignedIn by, SignedIn with) {
        var against = two.against(elections.get(election), TwoPersons.OF_A_BALLOT, by, with);
        if (!against.isEmpty()) {
            return Verdict.refused(against);
        }
        var key = marks.key(election);
        if (key.isEmpty()) {
            return Verdict.refused(withoutKey(election));
        }
        var sealed = sql.sql("DELETE FROM polling.mark WHERE election = ? AND entry = ? RETURNING sealed")
                .params(election.uuid(), Marks.entry(key.get(), voter))
                .query(byte[].class)
                .optional();
        if (sealed.isEmpty()) {
            return Verdict.refused(PollingRefusal.NOT_MARKED.of());
        }
        var desk = Marks.open(key.get(), voter, sealed.get()).desk();
        if (desks.find(desk).filter(Desk::open).isEmpty()) {
            undo();
            return Verdict.refused(PollingRefusal.CLOSED.of());
        }
        sql.sql(RETURN)
                .params(
                        election.uuid(),
                        village,
                        desk,
                        reason.spoils() ? "SPOILED" : "RETURNED",
                        reason.name(),
                        minute(),
                        by.signInName(),
                        with.signInName())
                .update();
        if (lower(desk, reason.spoils() ? 1 : 0) == 0) {
            undo();
            return Verdict.refused(PollingRefusal.CLOSED.of());
        }
        return Verdict.done(new TakenBack(voter, reason.spoils()));
    }

    /** Puts a ballot aside that was spoiled at the desk before anyone had it. */
    public Verdict<Nothing> spoil(String village, ElectionId election, UUID desk, SignedIn by) {
        int spoiled = sql.sql("""
                UPDATE polling.desk SET spoiled = spoiled + 1
                WHERE id = ? AND election = ? AND village = ? AND open AND issued + spoiled < given""").params(desk, election.uuid(), village).update();
        if (spoiled == 0) {
            return Verdict.refused(deskReasons(election, desk, by));
        }
        enter(village, election, desk, "SPOILED", "AT_DESK", minute(), by);
        return Verdict.done();
    }

    private int lower(UUID desk, int spoiled) {
        return sql.sql("UPDATE polling.desk SET issued = issued - 1, spoiled = spoiled + ? WHERE id = ? AND open")
                .params(spoiled, desk)
                .update();
    }

    private void enter(
            String village,
            ElectionId election,
            UUID desk,
            String kind,
            String reason,
            OffsetDateTime minute,
            SignedIn by) {
        sql.sql(ENTER)
                .params(election.uuid(), village, desk, kind, reason, minute, by.signInName())
                .update();
    }

    private Issue unmarked(ElectionId election, UUID desk, VoterId voter, @Nullable VoterId agent, SignedIn by) {
        return entry(election, voter)
                .map(row -> row.marked()
                        ? new Issue.Already(
                                voter, Book.mark(row, clock.getZone()).orElseThrow())
                        : new Issue.Refused(notMarked(election, desk, row, agent, by)))
                .orElseGet(() -> new Issue.Refused(List.of(PollingRefusal.NOT_ON_ROLL.of())));
    }

    // the entry is there and open: then the desk is not, or somebody else was to draw
    private List<Reason> notMarked(
            ElectionId election, UUID desk, Electors.Row row, @Nullable VoterId agent, SignedIn by) {
        return agent == null || agent.equals(row.agent())
                ? deskReasons(election, desk, by)
                : List.of(PollingRefusal.NOT_AGENT.of());
    }

    private Optional<Electors.Row> entry(ElectionId election, VoterId voter) {
        return electors.among(election, List.of(voter)).stream().findFirst();
    }

    private List<Reason> deskReasons(ElectionId election, UUID desk, SignedIn by) {
        var found = desks.find(desk).filter(here -> here.election().equals(election));
        if (found.isEmpty()) {
            return List.of(PollingRefusal.NO_DESK.of());
        }
        if (!found.get().open()) {
            return List.of(PollingRefusal.CLOSED.of());
        }
        if (!presences.signedIn(election, by)) {
            return List.of(PollingRefusal.NOT_PRESENT.of(by.personName()));
        }
        return found.get().left() > 0
                ? List.of(PollingRefusal.NOT_APPLIED.of())
                : List.of(PollingRefusal.NO_BALLOTS.of(found.get().name()));
    }

    // a poll that was never opened, or is long over, has no key; one that lives and has none has lost it
    private Reason withoutKey(ElectionId election) {
        boolean open = desks.of(election).stream().anyMatch(Desk::open);
        return (open ? PollingRefusal.KEY_LOST : PollingRefusal.CLOSED).of();
    }

    private OffsetDateTime minute() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }

    private static void undo() {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
}
