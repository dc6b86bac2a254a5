package org.huanjie.access.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.credential.Attempt;
import org.huanjie.access.credential.Attempts;
import org.huanjie.access.who.Handling;
import org.huanjie.access.who.Handlings;
import org.huanjie.access.who.SignedIn;
import org.springframework.stereotype.Service;

/** 账号的经手和登录情况 — what an office may see of how an account was handled and of the attempts to sign in with it. */
@Service
public class AccountHistory {

    private final Attempts attempts;
    private final Handlings handlings;

    AccountHistory(Attempts attempts, Handlings handlings) {
        this.attempts = attempts;
        this.handlings = handlings;
    }

    /** The last ten, newest first. */
    public List<Attempt> attempts(Accounts.Entry account) {
        return attempts.of(account.id());
    }

    /** When and by whom it was opened, reset or handed over, the newest first. */
    public List<Handling> handlings(Accounts.Entry account) {
        return handlings.of(account.signInName());
    }

    /** The newest of each of these accounts. */
    public Map<UUID, Handling> latest(List<Accounts.Entry> accounts) {
        return handlings.latest(accounts.stream().map(Accounts.Entry::id).toList());
    }

    /** How many tries at this person's account have failed since they were last told of any: they are told now. */
    public int tellFailures(SignedIn person) {
        return attempts.tellFailures(person);
    }
}
