package org.huanjie.polling.slip;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.roll.voter.VoterName;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 参选证簿 — gives every voter of a settled roll a slip with a number, and keeps which were handed out, when and by whom, and which were lost. That is
 * all: a slip is no ballot, and one who comes without is found on the roll (R-RG-9).
 */
@Service
@Transactional
public class VoterSlips {

    private final JdbcClient sql;
    private final Elections elections;
    private final Roll roll;
    private final Ledger ledger;
    private final Clock clock;

    VoterSlips(JdbcClient sql, Elections elections, Roll roll, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.elections = elections;
        this.roll = roll;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** By number; those that were lost too. */
    @Transactional(readOnly = true)
    public List<VoterSlip> of(Election election) {
        return sql.sql("""
                SELECT voter, number, issued_at IS NOT NULL AS issued, lost_at IS NOT NULL AS lost
                FROM polling.slip WHERE election = :election ORDER BY number""")
                .param("election", election.first().uuid())
                .query((row, n) -> new VoterSlip(
                        new VoterId(row.getObject("voter", UUID.class)),
                        row.getInt("number"),
                        row.getBoolean("issued"),
                        row.getBoolean("lost")))
                .list();
    }

    /** Whose slip it is; nobody's where it was lost. */
    @Transactional(readOnly = true)
    public Optional<VoterId> holder(Election election, int number) {
        return of(election).stream()
                .filter(slip -> slip.number() == number && !slip.lost())
                .map(VoterSlip::voter)
                .findFirst();
    }

    /** Gives a number to everybody on the roll who has none, in the order of the roll. */
    public Verdict<Nothing> number(Election of, SignedIn by) {
        var election = elections.lock(of.id());
        return Verdict.unless(against(election, by), () -> {
            int numbered = sql.sql("""
                    INSERT INTO polling.slip (election, village, voter, number)
                    SELECT :election, :village, v.voter,
                      (SELECT coalesce(max(s.number), 0) FROM polling.slip s WHERE s.election = :election) + row_number() OVER (ORDER BY v.place)
                    FROM unnest(CAST(:voters AS uuid[])) WITH ORDINALITY AS v (voter, place)
                    WHERE NOT EXISTS (SELECT FROM polling.slip s WHERE s.election = :election AND s.voter = v.voter AND s.lost_at IS NULL)""")
                    .param("election", election.first().uuid())
                    .param("village", election.village())
                    .param("voters", VoterId.uuids(onRoll(election)))
                    .update();
            ledger.enter(new SlipAct.Numbered(election.village(), election.id(), numbered, by.signInName()));
        });
    }

    private List<VoterId> onRoll(Election election) {
        return roll.names(election.village()).stream().map(VoterName::id).toList();
    }

    /** Takes down which were handed out against signature; what was handed out already stays as it is. */
    public Verdict<Nothing> issue(Election of, String typed, SignedIn by) {
        var election = elections.lock(of.id());
        var reasons = against(election, by);
        var numbers = SlipNumbers.several(typed);
        if (numbers.isEmpty()) {
            reasons.add(SlipRefusal.NUMBERS.of().at("numbers"));
        }
        numbers.ifPresent(all -> reasons.addAll(unknown(election, all)));
        return Verdict.unless(reasons, () -> {
            int issued = sql.sql("""
                    UPDATE polling.slip SET issued_at = :at, issued_by = :by
                    WHERE election = :election AND number = ANY (CAST(:numbers AS int[])) AND issued_at IS NULL AND lost_at IS NULL""")
                    .param("at", OffsetDateTime.now(clock))
                    .param("by", by.signInName())
                    .param("election", election.first().uuid())
                    .param("numbers", numbers.orElseThrow().toArray(Integer[]::new))
                    .update();
            ledger.enter(new SlipAct.Issued(election.village(), election.id(), issued, by.signInName()));
        });
    }

    private List<Reason> unknown(Election election, SortedSet<Integer> numbers) {
        var missing = new TreeSet<>(numbers);
        of(election).stream().filter(slip -> !slip.lost()).map(VoterSlip::number).forEach(missing::remove);
        return missing.isEmpty()
                ? List.of()
                : List.of(SlipRefusal.UNKNOWN.of(VoterSlip.said(missing.first())).at("numbers"));
    }

    /** A slip is lost: its number opens nothing any more, and its voter has another, handed out at once. */
    public Verdict<VoterSlip> replace(Election of, String typed, SignedIn by) {
        var election = elections.lock(of.id());
        var reasons = against(election, by);
        var number = SlipNumbers.one(typed);
        var slip = of(election).stream()
                .filter(one -> number.isPresent() && one.number() == number.getAsInt())
                .findFirst();
        if (slip.isEmpty()) {
            reasons.add(SlipRefusal.NUMBERS.of().at("lost"));
        } else if (slip.get().lost()) {
            reasons.add(SlipRefusal.LOST.of(slip.get().said()).at("lost"));
        }
        return Verdict.unless(reasons, () -> replaced(election, slip.orElseThrow(), by));
    }

    private VoterSlip replaced(Election election, VoterSlip lost, SignedIn by) {
        var now = OffsetDateTime.now(clock);
        sql.sql("UPDATE polling.slip SET lost_at = :at, lost_by = :by WHERE election = :election AND number = :number")
                .param("at", now)
                .param("by", by.signInName())
                .param("election", election.first().uuid())
                .param("number", lost.number())
                .update();
        int anew = of(election).getLast().number() + 1;
        sql.sql("""
                INSERT INTO polling.slip (election, village, voter, number, issued_at, issued_by)
                VALUES (:election, :village, :voter, :number, :at, :by)""")
                .param("election", election.first().uuid())
                .param("village", election.village())
                .param("voter", lost.voter().uuid())
                .param("number", anew)
                .param("at", now)
                .param("by", by.signInName())
                .update();
        ledger.enter(new SlipAct.Replaced(
                election.village(), election.id(), lost.number(), anew, by.signInName()));
        return new VoterSlip(lost.voter(), anew, true, false);
    }

    /** Whether slips are numbered and handed out now: from the settled roll on until the poll closes. */
    public boolean open(Election election) {
        return election.body() == Body.VILLAGERS_COMMITTEE
                && (election.followsAnother() || election.reached(Stage.ROLL_SETTLED))
                && !election.reached(Stage.COUNTING);
    }

    private List<Reason> against(Election election, SignedIn by) {
        var reasons = new ArrayList<>(Permission.CONDUCT.against(election.village(), by));
        if (!open(election)) {
            reasons.add(SlipRefusal.NOT_NOW.of());
        }
        return reasons;
    }
}
