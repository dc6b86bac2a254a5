package org.huanjie.candidacy.review.own;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.candidacy.review.Heard;
import org.huanjie.candidacy.review.Review;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.mailing.ContactCodes;
import org.huanjie.messaging.mailing.ContactOwner;
import org.huanjie.messaging.mailing.PersonalCodes;
import org.huanjie.messaging.recipient.ContactKind;
import org.huanjie.messaging.recipient.ContactPoint;
import org.huanjie.messaging.recipient.Recipient;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 本人手机 — where a code for a person's own page can be sent: written down by the office that has seen the card, or by the person on their
 * page, and proved by a code that was read there. It belongs to the one review and goes with its papers.
 */
@Service
@Transactional
public class OwnPhones {

    /** How long a code opens the page that was sent there. */
    public static final Duration LIFE = Duration.ofMinutes(30);

    private static final int MOST_AN_HOUR = 3;

    private final ContactCodes contacts;
    private final Reviews reviews;
    private final OwnCodes codes;
    private final PersonalCodes messages;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    OwnPhones(
            ContactCodes contacts,
            Reviews reviews,
            OwnCodes codes,
            PersonalCodes messages,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.contacts = contacts;
        this.reviews = reviews;
        this.codes = codes;
        this.messages = messages;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<ContactPoint> find(Review review) {
        return contacts.of(owner(review, new Heard.OwnPage())).stream()
                .filter(point -> point.kind() == ContactKind.PHONE)
                .findFirst();
    }

    /** Puts it in the place of what stood there, and sends a code to it. */
    public Verdict<Nothing> enter(Review review, String typed, boolean cardSeen, Heard from, Words words) {
        var reasons = refusals(review, from);
        if (from instanceof Heard.Office && !cardSeen) {
            reasons.add(OwnRefusal.CARD_NOT_SEEN.of().at("card"));
        }
        return reasons.isEmpty()
                ? contacts.enter(owner(review, from), ContactKind.PHONE, typed, words)
                : Verdict.refused(reasons);
    }

    /** The code as the person read it there. */
    public Verdict<Nothing> prove(Review review, String code, Heard from) {
        var reasons = refusals(review, from);
        return reasons.isEmpty()
                ? contacts.prove(owner(review, from), ContactKind.PHONE, code)
                : Verdict.refused(reasons);
    }

    public Verdict<Nothing> remove(Review review, Heard from) {
        var reasons = refusals(review, from);
        return reasons.isEmpty() ? contacts.remove(owner(review, from), ContactKind.PHONE) : Verdict.refused(reasons);
    }

    /** Sends the person a code; nothing where they had several within the hour, which whoever asked is not told. */
    void sendCode(UUID id, Words words) {
        var review = reviews.find(id).orElseThrow();
        var now = OffsetDateTime.now(clock);
        if (codes.sentSince(review, now.minusHours(1)) >= MOST_AN_HOUR) {
            return;
        }
        var code = codes.random();
        var person = new Recipient(review.id(), review.name(), review.village(), true, words.chinese());
        if (messages.send(person, code.text(), "own-code:" + ids.next(), words) instanceof Verdict.Done<Nothing>) {
            codes.keep(review, code, CodeChannel.PHONE, now.plus(LIFE), OwnCodeSent.ASKED);
            ledger.enter(new OwnCodeSent(review.village(), review.id(), OwnCodeSent.ASKED));
        }
    }

    private static ArrayList<Reason> refusals(Review review, Heard from) {
        var reasons = new ArrayList<Reason>();
        if (from instanceof Heard.Office(var who) && !OwnCodes.mayIssue(review.village(), who)) {
            reasons.add(OwnRefusal.NOT_YOURS.of());
        }
        return reasons;
    }

    private static ContactOwner owner(Review review, Heard from) {
        return new ContactOwner(review.id(), review.name(), review.village(), ReviewedPeople.OWNER, from.by());
    }
}
