package org.huanjie.candidacy.review.talk;

import java.util.concurrent.TimeUnit;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.store.scope.Scope;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** 联系记录的期限 — what the clock does to contacts: they go when their election is decided; that they went is all that remains. */
@Service
public class ContactsGo {

    /** 联系记录清除 — how many went of an election; not whose. */
    private record ContactsForgotten(String village, ElectionId election, long contacts, String by) implements Act {
        @Override
        public String kind() {
            return "candidacy.contacts-forgotten";
        }
    }

    /** Who the ledger names where nobody pressed anything. */
    private static final String CLOCK = "clock";

    private static final int HOURS = 1;

    private final Contacts contacts;
    private final TransactionOperations transactions;
    private final Ledger ledger;

    ContactsGo(Contacts contacts, TransactionOperations transactions, Ledger ledger) {
        this.contacts = contacts;
        this.transactions = transactions;
        this.ledger = ledger;
    }

    @Scheduled(initialDelay = 1, fixedDelay = HOURS, timeUnit = TimeUnit.HOURS)
    void everyCounty() {
        contacts.counties().forEach(county -> Scope.of(county).run(this::go));
    }

    /** Erases what is due in the present scope; doing it twice does it once. */
    public void go() {
        transactions.executeWithoutResult(status -> contacts.forget()
                .forEach(gone ->
                        ledger.enter(new ContactsForgotten(gone.village(), gone.election(), gone.gone(), CLOCK))));
    }
}
