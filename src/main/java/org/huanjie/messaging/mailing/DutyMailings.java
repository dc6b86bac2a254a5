package org.huanjie.messaging.mailing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.outbox.Outbox;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.messaging.recipient.OptOuts;
import org.huanjie.messaging.recipient.RecipientClass;
import org.huanjie.messaging.recipient.RecipientDirectory;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.rule.Turn;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 公务提醒发送 — the door for modules that remind the holders of an office of what it asks of them, in the program's own words: at most two
 * reminders a person and matter. Who may press is asked by who calls.
 */
@Service
@Transactional
public class DutyMailings {

    /** 提醒预估 — which of the two reminders it is, and what it comes to. */
    public record Reminder(Turn turn, MailingEstimate estimate) {}

    private record Reckoned(Sending sending, MailingReckoning.Reckoned of) {}

    private static final List<Turn> REMINDERS = List.of(Turn.REMINDER, Turn.LAST_REMINDER);

    private final MailingReckoning reckoning;
    private final Outbox outbox;
    private final LetterWriting writing;
    private final MailingRows rows;
    private final Ledger ledger;
    private final Ids ids;

    DutyMailings(
            RecipientDirectory people,
            ContactPoints points,
            OptOuts optOuts,
            Outbox outbox,
            LetterWriting writing,
            MailingRows rows,
            Ledger ledger,
            Ids ids) {
        this.reckoning = new MailingReckoning(people, points, optOuts, outbox, writing);
        this.outbox = outbox;
        this.writing = writing;
        this.rows = rows;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** The reminder that is next: the first to whoever has had none of this matter, then the last to whoever has had one. */
    @Transactional(readOnly = true)
    public Verdict<Reminder> estimate(Sending wanted) {
        var next = next(wanted, Optional.empty());
        return Verdict.unless(
                refusal(wanted, next),
                () -> new Reminder(
                        next.orElseThrow().sending().turn(),
                        reckoning.estimate(next.orElseThrow().of())));
    }

    /** Puts it into the outbox; answers the mailing's id. */
    public Verdict<UUID> send(Sending wanted, String by) {
        var id = ids.next();
        var next = next(wanted, Optional.of(id));
        return Verdict.unless(refusal(wanted, next), () -> enter(id, next.orElseThrow(), by));
    }

    private Optional<Reckoned> next(Sending wanted, Optional<UUID> mailing) {
        demandOffice(wanted);
        return REMINDERS.stream()
                .map(turn -> new Sending(wanted.text(), wanted.values(), wanted.audience(), wanted.matter(), turn))
                .map(sending -> new Reckoned(sending, reckoning.of(sending, mailing)))
                .filter(one -> !one.of().letters().isEmpty())
                .findFirst();
    }

    private List<Reason> refusal(Sending wanted, Optional<Reckoned> next) {
        return next.isPresent() ? List.of() : Mailings.nobody(reckoning.of(wanted, Optional.empty()));
    }

    private static void demandOffice(Sending wanted) {
        var faults = Stream.concat(wanted.text().faults().stream(), wanted.text().faults(wanted.values()).stream())
                .toList();
        if (wanted.text().purpose() != Purpose.DUTY || !faults.isEmpty()) {
            throw new IllegalArgumentException("no reminder of an office's duty: " + faults);
        }
    }

    private UUID enter(UUID id, Reckoned next, String by) {
        var now = writing.now();
        var sending = next.sending();
        rows.add(id, sending, Optional.empty(), next.of().sum(), by, now);
        int went = outbox.put(next.of().letters(), now);
        ledger.enter(new MessagingAct.Mailed(
                sending.audience().division().digits(),
                id,
                sending.audience().classes().stream().map(RecipientClass::id).toList(),
                sending.text().purpose().name(),
                sending.matter(),
                went,
                next.of().segments(),
                next.of().fen(),
                by));
        return id;
    }
}
