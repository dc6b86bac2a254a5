package org.huanjie.problem.owner;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.springframework.stereotype.Service;

/** 可交办的人 — whom the problems of a village can be assigned to: the accounts that cover it. */
@Service
public class Owners {

    private static final Set<Role> RESPONSIBLE = Permission.WORK.roles();

    private final Accounts accounts;

    Owners(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Everyone who covers this division, the village's own first. */
    public List<Accounts.Covering> of(String division) {
        return accounts.covering(division, RESPONSIBLE);
    }

    /** The one with this sign-in name, if their account covers the division. */
    public Optional<Owner> find(String division, String signInName) {
        return of(division).stream()
                .filter(account -> account.signInName().equals(signInName))
                .map(Owner::of)
                .findFirst();
    }

    /** Who answers for what nobody has assigned yet: the village's resident cadre, else the town committee, else who entered it. */
    public Owner first(String village, SignedIn by) {
        var all = of(village);
        return named(all, Role.RESIDENT_CADRE)
                .or(() -> named(all, Role.TOWN_COMMITTEE))
                .orElseGet(() -> Owner.of(by));
    }

    private static Optional<Owner> named(List<Accounts.Covering> all, Role role) {
        return all.stream()
                .filter(account -> account.role() == role)
                .map(Owner::of)
                .findFirst();
    }
}
