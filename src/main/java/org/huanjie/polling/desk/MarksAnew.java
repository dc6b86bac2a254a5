package org.huanjie.polling.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 重新登记领票 — where the key of an open poll is lost, nobody can tell any more who has drawn. The paper roll can: every ballot handed out is
 * taken back in the account, and the desks mark those who signed once more; whoever drew and signed gets no second ballot.
 */
@Service
@Transactional
public class MarksAnew {

    // nobody signs for a single ballot: each goes into the account again by the signature on the paper roll
    private static final String TAKE_BACK_ALL = """
            INSERT INTO polling.event (election, village, desk, kind, reason, minute, by, second)
            SELECT d.election, d.village, d.id, 'RETURNED', 'KEY_LOST', :minute, :by, '-'
            FROM polling.desk d, generate_series(1, d.issued) WHERE d.election = :election""";

    private final JdbcClient sql;
    private final Polls polls;
    private final Marks marks;
    private final Elections elections;
    private final Ledger ledger;
    private final Clock clock;

    MarksAnew(JdbcClient sql, Polls polls, Marks marks, Elections elections, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.polls = polls;
        this.marks = marks;
        this.elections = elections;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether this poll is open and its key is not there. */
    @Transactional(readOnly = true)
    public boolean lost(ElectionId election) {
        return polls.find(election)
                        .filter(poll -> poll.opened() && !poll.closed())
                        .isPresent()
                && marks.key(election).isEmpty();
    }

    /** What stands against beginning them anew. */
    @Transactional(readOnly = true)
    public List<Reason> against(ElectionId election) {
        return lost(election) ? List.of() : List.of(PollingRefusal.NOTHING_LOST.of());
    }

    /** Begins the marks of an open poll anew, where its key is lost and nowhere else. */
    public Verdict<Nothing> begin(ElectionId id, SignedIn by) {
        var election = elections.get(id);
        var _ = polls.lock(election);
        var reasons = new ArrayList<>(Permission.CONDUCT.against(election.village(), by));
        reasons.addAll(against(id));
        return Verdict.unless(reasons, () -> {
            int taken = sql.sql(TAKE_BACK_ALL)
                    .param("minute", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES))
                    .param("by", by.signInName())
                    .param("election", id.uuid())
                    .update();
            sql.sql("UPDATE polling.desk SET issued = 0 WHERE election = :election")
                    .param("election", id.uuid())
                    .update();
            marks.drop(id);
            marks.begin(id);
            ledger.enter(new PollingAct.MarksBegunAnew(election.village(), election.body(), taken, by.signInName()));
        });
    }
}
