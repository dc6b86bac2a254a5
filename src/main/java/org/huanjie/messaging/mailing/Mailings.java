package org.huanjie.messaging.mailing;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.outbox.Letter;
import org.huanjie.messaging.outbox.Outbox;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.messaging.recipient.OptOuts;
import org.huanjie.messaging.recipient.Recipient;
import org.huanjie.messaging.recipient.RecipientClass;
import org.huanjie.messaging.recipient.RecipientDirectory;
import org.huanjie.messaging.rule.Route;
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

    /** 收件结算 — who gets it, and how many do not and why. */
    private record Reckoned(List<Letter> letters, int people, int refused, int had) {}

    private final RecipientDirectory people;
    private final ContactPoints points;
    private final OptOuts optOuts;
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
        this.people = people;
        this.points = points;
        this.optOuts = optOuts;
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
        var reckoned = reckon(wish, Optional.empty());
        return Verdict.unless(nobody(reckoned), () -> estimate(reckoned));
    }

    /** Puts it into the outbox; answers the mailing's id. */
    public Verdict<UUID> send(MailingWish wish, SignedIn by) {
        var reasons = against(wish, by);
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var id = ids.next();
        var reckoned = reckon(wish, Optional.of(id));
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

    private Reckoned reckon(MailingWish wish, Optional<UUID> mailing) {
        var all = people.of(wish.audience());
        var ids = all.stream().map(Recipient::person).toList();
        var about = new Letter.About(wish.template().orElseThrow().text().purpose(), wish.matter(), wish.turn());
        var had = outbox.had(ids, about.matter(), about.turn());
        var refusing = about.purpose().refusable() ? optOuts.of(ids, about.purpose()) : Set.<UUID>of();
        var working = points.working(ids);
        var left = all.stream().filter(one -> !had.contains(one.person())).toList();
        var letters = left.stream()
                .filter(one -> one.bound() || !refusing.contains(one.person()))
                .map(one -> writing.write(
                        mailing, one, about, wish.text(one.chinese()), working.getOrDefault(one.person(), List.of())))
                .toList();
        return new Reckoned(letters, all.size(), left.size() - letters.size(), all.size() - left.size());
    }

    private static List<Reason> nobody(Reckoned reckoned) {
        if (!reckoned.letters().isEmpty()) {
            return List.of();
        }
        boolean sent = reckoned.had() > 0;
        return List.of((sent ? MailingRefusal.SENT_ALREADY : MailingRefusal.NOBODY).of());
    }

    private MailingEstimate estimate(Reckoned reckoned) {
        return new MailingEstimate(
                reckoned.people(),
                ways(reckoned.letters()),
                reckoned.refused(),
                reckoned.had(),
                segments(reckoned),
                fen(reckoned),
                reckoned.letters().stream()
                        .map(Letter::due)
                        .min(OffsetDateTime::compareTo)
                        .filter(due -> due.isAfter(writing.now())));
    }

    private static Map<Route, Integer> ways(List<Letter> letters) {
        return letters.stream()
                .collect(Collectors.groupingBy(
                        Letter::route, () -> new EnumMap<>(Route.class), Collectors.summingInt(letter -> 1)));
    }

    private static int segments(Reckoned reckoned) {
        return reckoned.letters().stream().mapToInt(Letter::segments).sum();
    }

    private static int fen(Reckoned reckoned) {
        return reckoned.letters().stream().mapToInt(Letter::fen).sum();
    }

    private UUID enter(UUID id, MailingWish wish, Reckoned reckoned, SignedIn by) {
        var now = writing.now();
        rows.add(id, wish, new MailingRows.Sum(reckoned.letters().size(), segments(reckoned), fen(reckoned)), by, now);
        int went = outbox.put(reckoned.letters(), now);
        ledger.enter(new MessagingAct.Mailed(
                wish.audience().division().digits(),
                id,
                wish.audience().classes().stream().map(RecipientClass::id).toList(),
                wish.template().orElseThrow().text().purpose().name(),
                wish.matter(),
                went,
                segments(reckoned),
                fen(reckoned),
                by.signInName()));
        return id;
    }
}
