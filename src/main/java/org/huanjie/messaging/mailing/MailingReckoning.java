package org.huanjie.messaging.mailing;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.messaging.outbox.Letter;
import org.huanjie.messaging.outbox.Outbox;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.messaging.recipient.OptOuts;
import org.huanjie.messaging.recipient.Recipient;
import org.huanjie.messaging.recipient.RecipientDirectory;
import org.huanjie.messaging.rule.Route;

/** 发送结算 — who gets a sending and which way, who refused it, who has had it, and what it costs: reckoned the same before and when it is sent. */
final class MailingReckoning {

    /** 收件结算 — who gets it, and how many do not and why. */
    record Reckoned(List<Letter> letters, int people, int refused, int had) {

        int segments() {
            return letters.stream().mapToInt(Letter::segments).sum();
        }

        int fen() {
            return letters.stream().mapToInt(Letter::fen).sum();
        }

        MailingRows.Sum sum() {
            return new MailingRows.Sum(letters.size(), segments(), fen());
        }
    }

    private final RecipientDirectory people;
    private final ContactPoints points;
    private final OptOuts optOuts;
    private final Outbox outbox;
    private final LetterWriting writing;

    MailingReckoning(
            RecipientDirectory people, ContactPoints points, OptOuts optOuts, Outbox outbox, LetterWriting writing) {
        this.people = people;
        this.points = points;
        this.optOuts = optOuts;
        this.outbox = outbox;
        this.writing = writing;
    }

    Reckoned of(Sending sending, Optional<UUID> mailing) {
        var all = people.of(sending.audience());
        var ids = all.stream().map(Recipient::person).toList();
        var about = new Letter.About(sending.text().purpose(), sending.matter(), sending.turn());
        var had = outbox.had(ids, about.matter(), about.turn());
        var refusing = about.purpose().refusable() ? optOuts.of(ids, about.purpose()) : Set.<UUID>of();
        var working = points.working(ids);
        var left = all.stream().filter(one -> !had.contains(one.person())).toList();
        var letters = left.stream()
                .filter(one -> one.bound() || !refusing.contains(one.person()))
                .map(one -> writing.write(
                        mailing,
                        one,
                        about,
                        sending.text(one.chinese()),
                        working.getOrDefault(one.person(), List.of())))
                .toList();
        return new Reckoned(letters, all.size(), left.size() - letters.size(), all.size() - left.size());
    }

    MailingEstimate estimate(Reckoned reckoned) {
        return new MailingEstimate(
                reckoned.people(),
                ways(reckoned.letters()),
                reckoned.refused(),
                reckoned.had(),
                reckoned.segments(),
                reckoned.fen(),
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
}
