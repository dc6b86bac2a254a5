package org.huanjie.mobilisation.volunteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.access.account.Looks;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 志愿者账号 — which account of the village is whose among the volunteers, and how a volunteer is reached. */
@Service
@Transactional
public class VolunteerAccounts {

    private static final String LOOK = "mobilisation.phone";

    private final VolunteerRows rows;
    private final Volunteers volunteers;
    private final Accounts accounts;
    private final Looks looks;
    private final Ledger ledger;

    VolunteerAccounts(VolunteerRows rows, Volunteers volunteers, Accounts accounts, Looks looks, Ledger ledger) {
        this.rows = rows;
        this.volunteers = volunteers;
        this.accounts = accounts;
        this.looks = looks;
        this.ledger = ledger;
    }

    /** The accounts of the village's volunteers that nobody has yet. */
    @Transactional(readOnly = true)
    public List<Accounts.Covering> free(String village) {
        return accounts.covering(village, Set.of(Role.VOLUNTEER)).stream()
                .filter(one -> account(village, one.signInName())
                        .filter(entry -> rows.ofAccount(entry.id()).isEmpty())
                        .isPresent())
                .toList();
    }

    /** The sign-in name of the account that is theirs. */
    @Transactional(readOnly = true)
    public Optional<String> of(Volunteer one) {
        return one.account().flatMap(accounts::find).map(Accounts.Entry::signInName);
    }

    /** This account is theirs from now on; empty takes it from them. */
    public Verdict<Nothing> link(String village, VolunteerId id, Optional<String> signInName, SignedIn by) {
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        var entry = signInName.flatMap(name -> account(village, name));
        if (volunteers.find(village, id).filter(Volunteer::accepted).isEmpty()) {
            reasons.add(VolunteerRefusal.NO_VOLUNTEER.of());
        }
        if (signInName.isPresent()
                && entry.filter(one -> rows.ofAccount(one.id()).isEmpty()).isEmpty()) {
            reasons.add(VolunteerRefusal.NO_ACCOUNT.of().at("account"));
        }
        return Verdict.unless(reasons, () -> {
            rows.link(id, entry.map(Accounts.Entry::id));
            ledger.enter(new VolunteerAct.VolunteerKnown(village, by.signInName()));
        });
    }

    /** The telephone itself, for the office that calls them; it stands in the looks at whom it belongs to, where that is known. */
    public Optional<String> phone(String village, VolunteerId id, String reason, SignedIn by) {
        return volunteers
                .find(village, id)
                .filter(one -> Permission.PRESIDE.isOf(by, village))
                .flatMap(one -> {
                    looks.recordDaily(
                            by, village, one.voter().map(voter -> voter.uuid()).orElse(id.uuid()), LOOK, reason);
                    return rows.phone(id);
                });
    }

    private Optional<Accounts.Entry> account(String village, String signInName) {
        return accounts.search(signInName, false, 0).stream()
                .filter(one -> one.signInName().equals(signInName))
                .filter(one -> one.role() == Role.VOLUNTEER && one.division().equals(village))
                .findFirst();
    }
}
