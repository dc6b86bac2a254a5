package org.huanjie.count.keying;

import java.time.Clock;
import java.util.ArrayList;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.sitting.CountAct;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.count.sitting.CountDoor;
import org.huanjie.count.sitting.CountRefusal;
import org.huanjie.count.sitting.Minute;
import org.huanjie.count.sitting.Sheets;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.Sittings;
import org.huanjie.count.sitting.Tallies;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.preparation.TwoPersons;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 墙上核对 — where one teller keys, a named person confirms every fifty sheets that the running totals agree with the wall's 正 sheet. */
@Service
@Transactional
public class Comparisons {

    private static final int LONGEST_NAME = 40;

    private final CountDoor door;
    private final Sittings sittings;
    private final Tallies tallies;
    private final Sheets sheets;
    private final Elections elections;
    private final TwoPersons two;
    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    Comparisons(
            CountDoor door,
            Sittings sittings,
            Tallies tallies,
            Sheets sheets,
            Elections elections,
            TwoPersons two,
            JdbcClient sql,
            Ledger ledger,
            Clock clock) {
        this.door = door;
        this.sittings = sittings;
        this.tallies = tallies;
        this.sheets = sheets;
        this.elections = elections;
        this.two = two;
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The totals agree.
     *
     * @param read at how many sheets the person saw them
     * @param name who compared them
     */
    public Verdict<Integer> agree(ElectionId election, int read, String name, SignedIn by) {
        return switch (door.enter(election, CountAuthority.PRESIDE, by)) {
            case Verdict.Refused(var reasons) -> Verdict.refused(reasons);
            case Verdict.Done(var sitting) -> agree(sitting, read, name, by);
        };
    }

    private Verdict<Integer> agree(Sitting sitting, int read, String name, SignedIn by) {
        var person = name.strip();
        var reasons = new ArrayList<Reason>();
        if (tallies.lost(sitting)) {
            reasons.add(Restart.KEY_LOST);
        } else if (sitting.closed() || !sitting.comparisonDue()) {
            reasons.add(CountRefusal.NO_COMPARISON.of());
        } else if (read != sitting.read()) {
            reasons.add(CountRefusal.TOTALS_MOVED.of(read, sitting.read()));
        }
        if (person.isEmpty() || person.length() > LONGEST_NAME) {
            reasons.add(CountRefusal.WHO_COMPARED.of(LONGEST_NAME));
        }
        // whoever keyed the sheets does not vouch for them, nor does an account that was in their hands
        sheets.tellers(sitting.id())
                .forEach(teller -> reasons.addAll(two.against(elections.get(sitting.election()), teller, by)));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        enter(sitting, person, by);
        return Verdict.done(read);
    }

    private void enter(Sitting sitting, String person, SignedIn by) {
        sittings.compare(sitting.id(), sitting.read());
        sql.sql("""
                INSERT INTO count.comparison (sitting, read, village, name, by, minute)
                VALUES (:sitting, :read, :village, :name, :by, :minute)""")
                .param("sitting", sitting.id().uuid())
                .param("read", sitting.read())
                .param("village", sitting.village())
                .param("name", person)
                .param("by", by.signInName())
                .param("minute", Minute.now(clock))
                .update();
        ledger.enter(new CountAct.TotalsCompared(
                sitting.village(), sitting.body(), sitting.read(), person, by.signInName()));
        sittings.tell(sitting);
    }
}
