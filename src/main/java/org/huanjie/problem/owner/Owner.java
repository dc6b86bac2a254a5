package org.huanjie.problem.owner;

import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.DivisionCode;

/**
 * 问题责任人 — who answers for a problem or a task.
 *
 * @param division where the account is bound; what it answers for lies within it
 */
public record Owner(String signInName, String personName, String division) {

    public static Owner of(SignedIn person) {
        return new Owner(person.signInName(), person.personName(), person.division());
    }

    public static Owner of(Accounts.Covering account) {
        return new Owner(account.signInName(), account.personName(), account.division());
    }

    public boolean covers(String village) {
        return new DivisionCode(division).contains(village);
    }
}
