package org.huanjie.messaging.mailing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.messaging.recipient.ContactKind;
import org.huanjie.messaging.recipient.ContactPoint;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.messaging.recipient.OptOuts;
import org.huanjie.messaging.rule.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 登记的联系方式 — telephones that an office writes down from its people's own papers: the door for modules that keep such lists. Who may do it is
 * asked by who calls, who also enters it into the ledger; no code ever goes to such a number.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VouchedContacts {

    private final ContactPoints points;
    private final OptOuts optOuts;
    private final Clock clock;

    VouchedContacts(ContactPoints points, OptOuts optOuts, Clock clock) {
        this.points = points;
        this.optOuts = optOuts;
        this.clock = clock;
    }

    /** Puts it in the place of what stood there; what its person proved stays as it is where it is the same number. */
    public void enter(ContactOwner owner, ContactKind kind, ContactKind.Address address) {
        boolean proved = points.proved(Set.of(owner.person())).getOrDefault(owner.person(), List.of()).stream()
                .anyMatch(
                        point -> point.kind() == kind && point.address().text().equals(address.text()));
        if (!proved) {
            points.vouch(
                    owner.person(),
                    kind,
                    address,
                    owner.division(),
                    owner.owner(),
                    OffsetDateTime.now(clock),
                    owner.by());
        }
    }

    public boolean remove(UUID person, ContactKind kind) {
        return points.remove(person, kind);
    }

    /** Where each of these people is reached by telephone, without its middle. */
    public Map<UUID, ContactPoint> phones(Collection<UUID> people) {
        return points.of(people).stream()
                .filter(point -> point.kind() == ContactKind.PHONE)
                .collect(Collectors.toMap(ContactPoint::person, Function.identity()));
    }

    /** Who of these will not have what this is about. */
    public Set<UUID> refusing(Collection<UUID> people, Purpose purpose) {
        return optOuts.of(people, purpose);
    }

    /** A person said to the office that they will not have it any more, or will again. */
    public void refuse(ContactOwner owner, Purpose purpose, boolean refused) {
        if (refused) {
            optOuts.add(owner.person(), purpose, owner.division(), OffsetDateTime.now(clock));
        } else {
            optOuts.remove(owner.person(), purpose);
        }
    }
}
