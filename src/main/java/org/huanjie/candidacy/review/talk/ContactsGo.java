package org.huanjie.candidacy.review.talk;

import java.time.Duration;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.store.job.EachDivision;
import org.huanjie.store.job.Job;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** 联系记录的期限 — what the clock does to contacts: they go when their election is decided; that they went is all that remains. */
@Service
public class ContactsGo implements Job {

    /** 联系记录清除 — how many went of an election; not whose. */
    private record ContactsForgotten(String village, ElectionId election, long contacts, String by) implements Act {
        @Override
        public String kind() {
            return "candidacy.contacts-forgotten";
        }
    }

    /** Who the ledger names where nobody pressed anything. */
    private static final String CLOCK = "clock";

    private final Contacts contacts;
    private final TransactionOperations transactions;
    private final Ledger ledger;

    ContactsGo(Contacts contacts, TransactionOperations transactions, Ledger ledger) {
        this.contacts = contacts;
        this.transactions = transactions;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "contact-terms";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        EachDivision.run(contacts.counties(), _ -> go());
    }

    /** Erases what is due in the present scope; doing it twice does it once. */
    public void go() {
        transactions.executeWithoutResult(status -> contacts.forget()
                .forEach(gone ->
                        ledger.enter(new ContactsForgotten(gone.village(), gone.election(), gone.gone(), CLOCK))));
    }
}
