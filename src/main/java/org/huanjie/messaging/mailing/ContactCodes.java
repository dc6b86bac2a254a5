package org.huanjie.messaging.mailing;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.access.who.TrueTime;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.recipient.ContactKind;
import org.huanjie.messaging.recipient.ContactPoint;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.messaging.recipient.ContactProofs;
import org.huanjie.messaging.recipient.OptOuts;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 联系方式的登记 — a person enters a telephone or mailbox and proves it with the code that is sent there. Until then nothing else goes to it, so
 * that nobody is written to whose number somebody else typed.
 */
@Service
@Transactional
public class ContactCodes {

    static final Duration LIFE = Duration.ofMinutes(10);

    private static final int FIGURES = 1_000_000;

    private final ContactPoints points;
    private final ContactProofs proofs;
    private final PersonalCodes codes;
    private final OptOuts optOuts;
    private final Ledger ledger;
    private final Ids ids;
    private final SecureRandom random;
    private final TrueTime time;

    ContactCodes(
            ContactPoints points,
            ContactProofs proofs,
            PersonalCodes codes,
            OptOuts optOuts,
            Ledger ledger,
            Ids ids,
            SecureRandom random,
            TrueTime time) {
        this.points = points;
        this.proofs = proofs;
        this.codes = codes;
        this.optOuts = optOuts;
        this.ledger = ledger;
        this.ids = ids;
        this.random = random;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public List<ContactPoint> of(ContactOwner owner) {
        return points.of(owner.person());
    }

    /** What they will not have. */
    @Transactional(readOnly = true)
    public Set<Purpose> refused(ContactOwner owner) {
        return optOuts.of(owner.person());
    }

    /** Enters it in the place of what stood there, and sends a code to it. */
    public Verdict<Nothing> enter(ContactOwner owner, ContactKind kind, String typed, Words words) {
        var address = kind.read(typed);
        if (address.isEmpty()) {
            return Verdict.refused(MailingRefusal.NO_ADDRESS.of(kind).at("address"));
        }
        var code = "%06d".formatted(random.nextInt(FIGURES));
        var sent = codes.send(
                owner.recipient(words.chinese()),
                words.of("messaging.contact-text", code),
                "contact:" + ids.next(),
                List.of(new ContactPoints.Opened(
                        owner.person(),
                        kind,
                        address.get(),
                        points.mark(address.get().text()))));
        if (sent instanceof Verdict.Done<Nothing>) {
            points.enter(owner.person(), kind, address.get(), owner.division(), owner.owner(), now());
            proofs.ask(owner.person(), kind, code, now().plus(LIFE));
            changed(owner, kind, "entered");
        }
        return sent;
    }

    /** The code as it was read there; a few wrong ones end it. */
    public Verdict<Nothing> prove(ContactOwner owner, ContactKind kind, String code) {
        var answer = proofs.take(owner.person(), kind, code, now());
        return switch (answer) {
            case PROVED -> {
                changed(owner, kind, "proved");
                yield Verdict.done();
            }
            case WRONG -> Verdict.refused(MailingRefusal.WRONG_CODE.of().at("code"));
            case OVER -> Verdict.refused(MailingRefusal.CODE_OVER.of().at("code"));
        };
    }

    public Verdict<Nothing> remove(ContactOwner owner, ContactKind kind) {
        var reasons = new ArrayList<Reason>();
        if (points.find(owner.person(), kind).isEmpty()) {
            reasons.add(MailingRefusal.NOT_ENTERED.of());
        }
        return Verdict.unless(reasons, () -> {
            boolean _ = points.remove(owner.person(), kind);
            changed(owner, kind, "removed");
        });
    }

    /** Whether the person will have what this purpose is about; what cannot be refused is not asked. */
    public Verdict<Nothing> refuse(ContactOwner owner, Optional<Purpose> purpose, boolean refused) {
        if (purpose.filter(Purpose::refusable).isEmpty()) {
            return Verdict.refused(MailingRefusal.NOT_REFUSABLE.of());
        }
        if (refused) {
            optOuts.add(owner.person(), purpose.get(), owner.division(), now());
        } else {
            optOuts.remove(owner.person(), purpose.get());
        }
        return Verdict.done();
    }

    private void changed(ContactOwner owner, ContactKind kind, String change) {
        ledger.enter(new MessagingAct.ContactChanged(owner.division(), kind.name(), change, owner.by()));
    }

    // a code's life is the world's, as the telephone's is
    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
