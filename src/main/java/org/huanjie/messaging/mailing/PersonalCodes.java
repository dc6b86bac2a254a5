package org.huanjie.messaging.mailing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.messaging.outbox.Letter;
import org.huanjie.messaging.outbox.Outbox;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.messaging.recipient.Recipient;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.rule.Route;
import org.huanjie.messaging.rule.Turn;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 个人代码 — sends one person one code to where they proved to be reached: the door for modules that hand out codes. Which code it is, what it
 * opens and how long is theirs; here it is a text that goes at once and is kept for a day. Who may send is asked by who calls.
 */
@Service
@Transactional
public class PersonalCodes {

    static final int MOST_A_DAY = 10;

    private final ContactPoints points;
    private final Outbox outbox;
    private final LetterWriting writing;

    PersonalCodes(ContactPoints points, Outbox outbox, LetterWriting writing) {
        this.points = points;
        this.outbox = outbox;
        this.writing = writing;
    }

    /** Whether there is anywhere that a code can be sent to. */
    @Transactional(readOnly = true)
    public boolean reaches(UUID person) {
        return points.of(person).stream().anyMatch(point -> point.proved() && point.works());
    }

    /**
     * Sends it to the person's verified telephone, or mailbox.
     *
     * @param matter what it is for, unique to the code: {@code review:<id>}
     */
    public Verdict<Verdict.Nothing> send(Recipient person, String code, String matter, Words words) {
        var working = points.proved(List.of(person.person())).getOrDefault(person.person(), List.of());
        if (working.isEmpty()) {
            return Verdict.refused(MailingRefusal.NOT_REACHED.of());
        }
        return send(person, words.of("messaging.code-text", code), matter, working);
    }

    Verdict<Verdict.Nothing> send(Recipient person, String text, String matter, List<ContactPoints.Opened> to) {
        OffsetDateTime now = writing.now();
        if (outbox.codesSince(person.person(), now.minusDays(1)) >= MOST_A_DAY) {
            return Verdict.refused(MailingRefusal.TOO_SOON.of());
        }
        var letter =
                writing.write(Optional.empty(), person, new Letter.About(Purpose.CODE, matter, Turn.FIRST), text, to);
        if (letter.route() == Route.PRINT) {
            return Verdict.refused(MailingRefusal.NO_GATEWAY.of()); // a code on a list of paper is whoever's carries it
        }
        return outbox.put(List.of(letter), now) == 1
                ? Verdict.done()
                : Verdict.refused(MailingRefusal.SENT_ALREADY.of());
    }
}
