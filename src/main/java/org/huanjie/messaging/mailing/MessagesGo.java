package org.huanjie.messaging.mailing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.recipient.ContactKind;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.messaging.recipient.OptOuts;
import org.huanjie.messaging.recipient.RecipientDirectory;
import org.huanjie.store.job.EachDivision;
import org.huanjie.store.job.Job;
import org.huanjie.store.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 消息的期限 — what the clock does to messages: words, numbers and names go with their purpose, and a telephone with the person whom its module
 * knows no more (PIPL Art. 19).
 */
@Service
public class MessagesGo implements Job {

    private record Gone(String division, long gone) {}

    /** Who the ledger names where nobody pressed anything. */
    private static final String CLOCK = "clock";

    private final JdbcClient sql;
    private final ContactPoints points;
    private final OptOuts optOuts;
    private final RecipientDirectory people;
    private final TransactionOperations transactions;
    private final Ledger ledger;
    private final Clock clock;

    MessagesGo(
            JdbcClient sql,
            ContactPoints points,
            OptOuts optOuts,
            RecipientDirectory people,
            TransactionOperations transactions,
            Ledger ledger,
            Clock clock) {
        this.sql = sql;
        this.points = points;
        this.optOuts = optOuts;
        this.people = people;
        this.transactions = transactions;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "message-terms";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var counties = transactions.execute(status ->
                sql.sql("SELECT messaging.kept_counties()").query(String.class).list());
        EachDivision.run(counties, this::go);
    }

    /** Erases what is due in this county; doing it twice does it once. */
    public void go(String county) {
        Scope.of(county).run(() -> transactions.executeWithoutResult(status -> forget(county)));
    }

    private void forget(String county) {
        long messages = sql
                .sql("SELECT division, gone FROM messaging.forget(:today)")
                .param("today", LocalDate.now(clock))
                .query(Gone.class)
                .list()
                .stream()
                .mapToLong(Gone::gone)
                .sum();
        long contacts = points.people().stream()
                .filter(person -> !people.knows(person))
                .filter(this::forgetPerson)
                .count();
        if (messages + contacts > 0) {
            ledger.enter(new MessagingAct.Forgotten(county, messages, contacts, CLOCK));
        }
    }

    private boolean forgetPerson(UUID person) {
        boolean phone = points.remove(person, ContactKind.PHONE);
        boolean mail = points.remove(person, ContactKind.MAIL);
        optOuts.forget(person);
        return phone || mail;
    }
}
