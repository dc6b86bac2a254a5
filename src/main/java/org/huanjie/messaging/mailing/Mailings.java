package org.huanjie.messaging.mailing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.outbox.Outbox;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.messaging.recipient.OptOuts;
import org.huanjie.messaging.recipient.RecipientClass;
import org.huanjie.messaging.recipient.RecipientDirectory;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 群发 — sends by a template to classes of people in a division. It is reckoned first, and by the same steps done: who refused it, who has had
 * it, which way each is reached, what it costs.
 */
@Service
@Transactional
public class Mailings {

    private static final int LONGEST_MATTER = 40;

    private final MailingReckoning reckoning;
    private final Outbox outbox;
    private final LetterWriting writing;
    private final MailingRows rows;
    private final Ledger ledger;
    private final Ids ids;

    Mailings(
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

    public static boolean maySend(String division, SignedIn by) {
        return Permission.ORGANIZE.isOf(by) && by.covers(division);
    }

    /** What it would come to. */
    public Verdict<MailingEstimate> estimate(MailingWish wish, SignedIn by) {
        var reasons = against(wish, by);
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var reckoned = reckoning.of(wish.sending(), Optional.empty());
        return Verdict.unless(nobody(reckoned), () -> reckoning.estimate(reckoned));
    }

    /** Puts it into the outbox; answers the mailing's id. */
    public Verdict<UUID> send(MailingWish wish, SignedIn by) {
        var reasons = against(wish, by);
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var id = ids.next();
        var reckoned = reckoning.of(wish.sending(), Optional.of(id));
        return Verdict.unless(nobody(reckoned), () -> enter(id, wish, reckoned, by));
    }

    /** Stops what of it was given to nobody yet; answers how many messages that is. */
    public Verdict<Integer> stop(Mailing mailing, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (!maySend(mailing.division(), by)) {
            reasons.add(MailingRefusal.NOT_YOURS.of());
        }
        if (mailing.stopped() != null) {
            reasons.add(MailingRefusal.ALREADY_STOPPED.of());
        }
        return Verdict.unless(reasons, () -> {
            int stopped = outbox.stop(mailing.id(), writing.now());
            rows.stop(mailing.id(), by.signInName(), writing.now());
            ledger.enter(new MessagingAct.MailingStopped(mailing.division(), mailing.id(), stopped, by.signInName()));
            return stopped;
        });
    }

    private static List<Reason> against(MailingWish wish, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (!maySend(wish.audience().division().digits(), by)) {
            reasons.add(MailingRefusal.NOT_YOURS.of());
        }
        if (wish.audience().classes().isEmpty()) {
            reasons.add(MailingRefusal.NO_CLASS.of().at("classes"));
        }
        if (wish.matter().isBlank() || wish.matter().length() > LONGEST_MATTER) {
            reasons.add(MailingRefusal.NO_MATTER.of(LONGEST_MATTER).at("matter"));
        }
        wish.template()
                .ifPresentOrElse(
                        template -> reasons.addAll(template.text().faults(wish.values())),
                        () -> reasons.add(MailingRefusal.NO_TEMPLATE.of().at("template")));
        return reasons;
    }

    static List<Reason> nobody(MailingReckoning.Reckoned reckoned) {
        if (!reckoned.letters().isEmpty()) {
            return List.of();
        }
        boolean sent = reckoned.had() > 0;
        return List.of((sent ? MailingRefusal.SENT_ALREADY : MailingRefusal.NOBODY).of());
    }

    private UUID enter(UUID id, MailingWish wish, MailingReckoning.Reckoned reckoned, SignedIn by) {
        var now = writing.now();
        rows.add(id, wish.sending(), wish.template(), reckoned.sum(), by.signInName(), now);
        int went = outbox.put(reckoned.letters(), now);
        ledger.enter(new MessagingAct.Mailed(
                wish.audience().division().digits(),
                id,
                wish.audience().classes().stream().map(RecipientClass::id).toList(),
                wish.template().orElseThrow().text().purpose().name(),
                wish.matter(),
                went,
                reckoned.segments(),
                reckoned.fen(),
                by.signInName()));
        return id;
    }
}
