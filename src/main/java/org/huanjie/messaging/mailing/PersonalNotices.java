package org.huanjie.messaging.mailing;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.messaging.outbox.Letter;
import org.huanjie.messaging.outbox.Outbox;
import org.huanjie.messaging.recipient.ContactKind;
import org.huanjie.messaging.recipient.ContactKind.Address;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.messaging.recipient.OptOuts;
import org.huanjie.messaging.recipient.Recipient;
import org.huanjie.messaging.rule.PhoneNumber;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.rule.Route;
import org.huanjie.messaging.rule.Turn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 个人通知发送 — the door for modules that tell people what each of them asked for, in a text of its own: the hour of a ride. At most two a
 * person and matter, the second only where it says something else; whoever refuses the purpose gets none. Who may press is asked by who calls.
 */
@Service
@Transactional
public class PersonalNotices {

    /**
     * 个人通知 — what one person is told.
     *
     * @param phone where they are reached, as the calling module keeps it; without one they stand on the list of paper
     * @param changed whether it says something else than they were told before
     * @param before from then on it would come too late
     */
    public record Notice(
            Recipient person, Optional<PhoneNumber> phone, String text, boolean changed, OffsetDateTime before) {}

    /** 通知结果 — whom a message goes to, who stands on the list of paper, and who is to be told otherwise. */
    public record Went(Set<UUID> sent, Set<UUID> listed, Set<UUID> left) {}

    private final ContactPoints points;
    private final OptOuts optOuts;
    private final Outbox outbox;
    private final LetterWriting writing;

    PersonalNotices(ContactPoints points, OptOuts optOuts, Outbox outbox, LetterWriting writing) {
        this.points = points;
        this.optOuts = optOuts;
        this.outbox = outbox;
        this.writing = writing;
    }

    /** What a text costs at most, in fen, to somebody who has a telephone. */
    public int fen(String text) {
        var somewhere = new Address("", "");
        var route = writing.route(
                List.of(new ContactPoints.Opened(new UUID(0, 0), ContactKind.PHONE, somewhere, new byte[0])));
        return writing.segments(route, text) * writing.fen(route);
    }

    /** Puts them into the outbox. */
    public Went send(List<Notice> notices, Purpose purpose, String matter) {
        var people = notices.stream().map(one -> one.person().person()).toList();
        var refusing = purpose.refusable() ? optOuts.of(people, purpose) : Set.<UUID>of();
        var first = outbox.had(people, matter, Turn.FIRST);
        var second = outbox.had(people, matter, Turn.REMINDER);
        var letters = notices.stream()
                .filter(one -> !refusing.contains(one.person().person()))
                .filter(one -> !second.contains(one.person().person()))
                .filter(one -> one.changed() || !first.contains(one.person().person()))
                .flatMap(one -> letter(one, purpose, matter, first).stream())
                .toList();
        int _ = outbox.put(letters, writing.now());
        var sent = people(letters, false);
        var listed = people(letters, true);
        var left = notices.stream()
                .filter(one -> one.changed() || !first.contains(one.person().person()))
                .map(one -> one.person().person())
                .filter(one -> !sent.contains(one) && !listed.contains(one))
                .collect(Collectors.toSet());
        return new Went(sent, listed, left);
    }

    private Optional<Letter> letter(Notice notice, Purpose purpose, String matter, Collection<UUID> first) {
        var person = notice.person();
        var turn = first.contains(person.person()) ? Turn.REMINDER : Turn.FIRST;
        var to = notice.phone().map(phone -> opened(person.person(), phone)).stream()
                .toList();
        return Optional.of(writing.write(
                        Optional.empty(), person, new Letter.About(purpose, matter, turn), notice.text(), to))
                .filter(letter -> letter.due().isBefore(notice.before()));
    }

    private ContactPoints.Opened opened(UUID person, PhoneNumber phone) {
        var address = new Address(phone.digits(), phone.masked());
        return new ContactPoints.Opened(person, ContactKind.PHONE, address, points.mark(address.text()));
    }

    private static Set<UUID> people(List<Letter> letters, boolean paper) {
        var people = new HashSet<UUID>();
        letters.stream()
                .filter(letter -> (letter.route() == Route.PRINT) == paper)
                .forEach(letter -> people.add(letter.person().person()));
        return people;
    }
}
