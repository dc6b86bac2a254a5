package org.huanjie.roll.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Term;
import org.huanjie.election.term.EarlierTerms;
import org.huanjie.ledger.Ledger;
import org.huanjie.roll.line.Registrant;
import org.huanjie.roll.line.Seals;
import org.huanjie.roll.voter.RollAct;
import org.huanjie.roll.voter.RollCalendar;
import org.huanjie.roll.voter.RollRefusal;
import org.huanjie.roll.voter.Voters;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 往届名单 — takes over who stood on the roll of the term before as a draft of this one, of those whose household is here and who live here
 * alone (R-RG-2, class 1). Who lives elsewhere states anew that they take part, and who comes from elsewhere applies anew: neither is taken over.
 */
@Service
@Transactional(readOnly = true)
public class EarlierRoll {

    /**
     * 可沿用 — what can be taken over.
     *
     * @param year in which the term of that roll began
     * @param voters of class 1, who are taken over
     * @param others of the other classes, who register anew
     */
    public record Offer(int year, int voters, int others) {}

    /** 往届选民 — a line of the roll of a term before, with its number sealed. */
    private record Line(Registrant person, byte[] mark) {}

    private static final String ON_IT =
            "FROM roll.voter WHERE village = :village AND term = :term AND struck_on IS NULL ";

    private final EarlierTerms earlier;
    private final RollCalendar calendar;
    private final Voters voters;
    private final Seals seals;
    private final Ledger ledger;
    private final Ids ids;
    private final JdbcClient sql;

    EarlierRoll(
            EarlierTerms earlier,
            RollCalendar calendar,
            Voters voters,
            Seals seals,
            Ledger ledger,
            Ids ids,
            JdbcClient sql) {
        this.earlier = earlier;
        this.calendar = calendar;
        this.voters = voters;
        this.seals = seals;
        this.ledger = ledger;
        this.ids = ids;
        this.sql = sql;
    }

    /** Empty where the roll of this term has anybody or is closed, and where no term before had one. */
    public Optional<Offer> offered(String village) {
        return calendar.against(village).isPresent() || voters.count(village) > 0
                ? Optional.empty()
                : before(village).map(term -> offer(village, term)).filter(offer -> offer.voters() > 0);
    }

    /** Puts them on the roll, and answers how many; whoever is on another roll of this term by now is left there (R-RG-3). */
    @Transactional
    public Verdict<Integer> takeOver(String village, SignedIn by) {
        voters.lockCounty(village);
        var reasons = new ArrayList<Reason>(Permission.CONDUCT.against(village, by));
        if (offered(village).isEmpty()) {
            reasons.add(RollRefusal.NOTHING_BEFORE.of());
        }
        var term = before(village);
        if (!reasons.isEmpty() || term.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var lines = lines(village, term.get());
        var elsewhere = elsewhere(village, lines);
        int taken = 0;
        for (int n = 0; n < lines.size(); n++) {
            if (!elsewhere.get(n)) {
                voters.add(lines.get(n).person(), seals);
                taken++;
            }
        }
        ledger.enter(new RollAct.TakenOver(village, taken, term.get().began().getYear(), by.signInName()));
        return Verdict.done(taken);
    }

    private Optional<Term> before(String village) {
        return earlier.of(village).stream()
                .filter(term -> offer(village, term).voters() > 0)
                .findFirst();
    }

    private Offer offer(String village, Term term) {
        return sql.sql(
                        "SELECT count(*) FILTER (WHERE class = 1) AS voters, count(*) FILTER (WHERE class <> 1) AS others "
                                + ON_IT)
                .param("village", village)
                .param("term", term.id())
                .query((row, n) -> new Offer(term.began().getYear(), row.getInt("voters"), row.getInt("others")))
                .single();
    }

    private List<Line> lines(String village, Term term) {
        return sql.sql("""
                SELECT id, village, name, sex, group_number, class, nationality, political_status, education, number_sealed, number_mark
                """ + ON_IT + "AND class = 1 ORDER BY group_number, name, id")
                .param("village", village)
                .param("term", term.id())
                .query(this::line)
                .list();
    }

    private Line line(ResultSet row, int number) throws SQLException {
        var person = new Registrant(
                ids.next(),
                number + 1,
                row.getString("village"),
                row.getString("name"),
                row.getString("sex"),
                row.getInt("group_number"),
                row.getInt("class"),
                row.getString("nationality"),
                row.getString("political_status"),
                row.getString("education"),
                seals.open(row.getObject("id", UUID.class), row.getBytes("number_sealed")));
        return new Line(person, row.getBytes("number_mark"));
    }

    private List<Boolean> elsewhere(String village, List<Line> lines) {
        return sql.sql("""
                SELECT on_it FROM unnest(roll.on_another_roll(
                  array_fill(CAST(:village AS text), ARRAY[:many]), CAST(:marks AS bytea[]))) WITH ORDINALITY AS asked (on_it, n) ORDER BY n""")
                .param("village", village)
                .param("many", lines.size())
                .param("marks", lines.stream().map(Line::mark).toArray(byte[][]::new))
                .query(Boolean.class)
                .list();
    }
}
