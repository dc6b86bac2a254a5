package org.huanjie.mobilisation.household;

import java.util.ArrayList;
import java.util.Optional;
import org.huanjie.access.account.Looks;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.rule.PhoneNumber;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.store.keys.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 住户电话 — one telephone a household, sealed; whoever opens it stands in the looks at everybody who lives there. */
@Service
@Transactional
public class HouseholdPhones {

    private static final String LOOK = "mobilisation.phone";

    private final HouseholdRows rows;
    private final Households households;
    private final Vault vault;
    private final Looks looks;
    private final Ledger ledger;

    HouseholdPhones(HouseholdRows rows, Households households, Vault vault, Looks looks, Ledger ledger) {
        this.rows = rows;
        this.households = households;
        this.vault = vault;
        this.looks = looks;
        this.ledger = ledger;
    }

    /** Writes it down in the place of what stood there; a blank takes it away. */
    public Verdict<Nothing> enter(String village, HouseholdId id, String typed, SignedIn by) {
        var phone = PhoneNumber.of(typed);
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        if (!typed.isBlank() && phone.isEmpty()) {
            reasons.add(HouseholdRefusal.PHONE.of().at("phone"));
        }
        if (rows.find(id).filter(one -> one.village().equals(village)).isEmpty()) {
            reasons.add(HouseholdRefusal.NO_HOUSEHOLD.of());
        }
        return Verdict.unless(reasons, () -> {
            put(id, phone);
            ledger.enter(new HouseholdAct.HouseholdChanged(village, by.signInName()));
        });
    }

    /**
     * The number itself, for somebody who is to call it now: once a day in the looks of each who lives there. Whether they may is asked by who
     * calls: a volunteer of the grid, or who organises the village's election.
     */
    public Optional<String> open(HouseholdId id, String reason, SignedIn by) {
        return rows.sealedPhone(id).map(kept -> {
            households
                    .find(id)
                    .ifPresent(one -> one.voters()
                            .forEach(voter -> looks.recordDaily(by, one.village(), voter.uuid(), LOOK, reason)));
            return vault.open(kept, context(id));
        });
    }

    void put(HouseholdId id, Optional<PhoneNumber> phone) {
        rows.phone(id, phone.map(one -> vault.seal(one.digits(), context(id))), phone.map(PhoneNumber::masked));
    }

    private static String context(HouseholdId id) {
        return "mobilisation.household-phone:" + id;
    }
}
