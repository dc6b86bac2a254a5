package org.huanjie.messaging.mailing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.outbox.Outbox;
import org.huanjie.messaging.recipient.Addressees;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.messaging.recipient.OptOuts;
import org.huanjie.messaging.recipient.Recipient;
import org.huanjie.messaging.recipient.RecipientClass;
import org.huanjie.messaging.recipient.RecipientDirectory;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.rule.Route;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 定时发送 — the door for modules that send by the clock what two persons approved: theirs is the authority, and theirs are the names that the
 * ledger keeps. Which text they approved and whether it still holds is asked by who calls.
 */
@Service
@Transactional
public class ClockMailings {

    /** Who the ledger names where nobody pressed anything. */
    public static final String CLOCK = "clock";

    /** 定时发送结果 — what went out: of how many people to how many, how many refuse it, what it comes to. */
    public record Went(UUID mailing, int people, int written, int refused, int segments, int fen) {}

    /** 收件概况 — how many there are of an audience, and how many are reached which way in which language. */
    public record Reach(int people, int refused, Map<Way, Integer> ways) {}

    /** 收件方式 — a way and the language that is read there. */
    public record Way(Route route, boolean chinese) {}

    private final RecipientDirectory people;
    private final ContactPoints points;
    private final OptOuts optOuts;
    private final Outbox outbox;
    private final LetterWriting writing;
    private final MailingRows rows;
    private final Ledger ledger;
    private final Ids ids;

    ClockMailings(
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

    /** Puts it into the outbox; throws where not two different persons approved it, or the text has a fault. */
    public Went send(Sending sending, List<String> approvedBy) {
        if (approvedBy.size() != 2 || Set.copyOf(approvedBy).size() != 2) {
            throw new IllegalArgumentException("what the clock sends two persons have approved, not " + approvedBy);
        }
        var faults = new ArrayList<Reason>(sending.text().faults());
        faults.addAll(sending.text().faults(sending.values()));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("a text that may not be sent: " + faults);
        }
        var id = ids.next();
        var reckoned = new MailingReckoning(people, points, optOuts, outbox, writing).of(sending, Optional.of(id));
        var now = writing.now();
        rows.add(id, sending, Optional.empty(), reckoned.sum(), CLOCK, now);
        int went = outbox.put(reckoned.letters(), now);
        ledger.enter(new MessagingAct.Mailed(
                sending.audience().division().digits(),
                id,
                sending.audience().classes().stream().map(RecipientClass::id).toList(),
                sending.text().purpose().name(),
                sending.matter(),
                went,
                reckoned.segments(),
                reckoned.fen(),
                CLOCK));
        return new Went(id, reckoned.people(), went, reckoned.refused(), reckoned.segments(), reckoned.fen());
    }

    /** Who would be reached and how: asked once for however many texts. */
    @Transactional(readOnly = true)
    public Reach reach(Addressees audience, Purpose purpose) {
        var all = people.of(audience);
        var known = all.stream().map(Recipient::person).toList();
        var refusing = purpose.refusable() ? optOuts.of(known, purpose) : Set.<UUID>of();
        var working = points.working(known);
        var ways = new HashMap<Way, Integer>();
        int refused = 0;
        for (var one : all) {
            if (!one.bound() && refusing.contains(one.person())) {
                refused++;
            } else {
                var route = writing.route(working.getOrDefault(one.person(), List.of()));
                ways.merge(new Way(route, one.chinese()), 1, Integer::sum);
            }
        }
        return new Reach(all.size(), refused, ways);
    }

    /** What a text comes to for those who are reached: segments and fen. */
    public Mailing.Reckoned cost(Sending sending, Reach reach) {
        int segments = 0;
        int fen = 0;
        for (var way : reach.ways().entrySet()) {
            int each = writing.segments(
                    way.getKey().route(), sending.text(way.getKey().chinese()));
            segments += each * way.getValue();
            fen += each * way.getValue() * writing.fen(way.getKey().route());
        }
        return new Mailing.Reckoned(reach.people(), segments, fen);
    }
}
