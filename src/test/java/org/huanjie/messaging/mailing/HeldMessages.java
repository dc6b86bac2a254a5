package org.huanjie.messaging.mailing;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.huanjie.TestClock;
import org.huanjie.access.who.TrueTime;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.gateway.Gateways;
import org.huanjie.messaging.gateway.HeldGateway;
import org.huanjie.messaging.outbox.CountyQuietHours;
import org.huanjie.messaging.outbox.Outbox;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.messaging.recipient.ContactProofs;
import org.huanjie.messaging.recipient.OptOuts;
import org.huanjie.messaging.rule.QuietHours;
import org.huanjie.messaging.rule.Route;
import org.huanjie.shell.Ids;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 扣留的消息 — for tests: codes for telephones where a gateway is connected, as the demonstration has it. Autowire it. */
@Component
@ConditionalOnBean(TestClock.class) // the integration tests alone
public class HeldMessages {

    private final ContactPoints points;
    private final ContactProofs proofs;
    private final OptOuts optOuts;
    private final Outbox outbox;
    private final Ledger ledger;
    private final CountyQuietHours quiet;
    private final Ids ids;
    private final TrueTime time;
    private final Clock clock;

    HeldMessages(
            ContactPoints points,
            ContactProofs proofs,
            OptOuts optOuts,
            Outbox outbox,
            Ledger ledger,
            CountyQuietHours quiet,
            Ids ids,
            TrueTime time,
            Clock clock) {
        this.points = points;
        this.proofs = proofs;
        this.optOuts = optOuts;
        this.outbox = outbox;
        this.ledger = ledger;
        this.quiet = quiet;
        this.ids = ids;
        this.time = time;
        this.clock = clock;
    }

    public PersonalCodes personal() {
        return new PersonalCodes(points, outbox, writing());
    }

    public PersonalNotices notices() {
        return new PersonalNotices(points, optOuts, outbox, writing());
    }

    private LetterWriting writing() {
        var held = new Gateways(List.of(new HeldGateway(Route.SMS, 5, "【测】")), QuietHours.USUAL);
        return new LetterWriting(held, quiet, ids, clock);
    }

    public ContactCodes contacts() {
        return new ContactCodes(points, proofs, personal(), optOuts, ledger, ids, new SecureRandom(), time);
    }
}
