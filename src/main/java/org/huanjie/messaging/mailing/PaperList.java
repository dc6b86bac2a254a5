package org.huanjie.messaging.mailing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.outbox.MessageLine;
import org.huanjie.messaging.outbox.Messages;
import org.huanjie.messaging.outbox.Outbox;
import org.huanjie.messaging.rule.Route;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 告知名单 — whoever has neither telephone nor mailbox is told in person: the list of them, that somebody took it along, and that one was told. */
@Service
@Transactional
public class PaperList {

    private final Messages messages;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Clock clock;

    PaperList(Messages messages, Outbox outbox, Ledger ledger, Clock clock) {
        this.messages = messages;
        this.outbox = outbox;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What waits for it, in the present scope. */
    @Transactional(readOnly = true)
    public List<MessageLine> waiting() {
        return messages.onPaper();
    }

    /** Somebody took along what waits now; answers how many it is. */
    public Verdict<Integer> take(SignedIn by) {
        var waiting = waiting();
        var reasons = new ArrayList<Reason>();
        if (!Mailings.maySend(by.division(), by)) {
            reasons.add(MailingRefusal.NOT_YOURS.of());
        }
        if (waiting.isEmpty()) {
            reasons.add(MailingRefusal.NOBODY.of());
        }
        return Verdict.unless(reasons, () -> {
            int taken = outbox.takeAlong(waiting.stream().map(MessageLine::id).toList(), now());
            ledger.enter(new MessagingAct.ListTaken(by.division(), taken, by.signInName()));
            return taken;
        });
    }

    /** One of a list that was taken along has been told. */
    public Verdict<Nothing> told(MessageLine message, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (!Mailings.maySend(message.division(), by)) {
            reasons.add(MailingRefusal.NOT_YOURS.of());
        }
        if (message.route() != Route.PRINT || !told(message.id(), reasons.isEmpty())) {
            reasons.add(MailingRefusal.NOBODY.of());
        }
        return Verdict.unless(reasons, () -> {});
    }

    private boolean told(UUID message, boolean allowed) {
        return allowed && outbox.told(message, now());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
