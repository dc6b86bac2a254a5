package org.huanjie.access.who;

import org.huanjie.TestClock;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.credential.Passwords;
import org.huanjie.store.scope.Scope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 账号夹具 — accounts with a password of their own, for pages at which a second person signs. Autowire it. */
@Component
@ConditionalOnBean(TestClock.class) // the integration tests alone
public class AccountFixture {

    public static final String PASSWORD = "hai-shi-zhe-ge-mi-ma";

    private final Accounts accounts;
    private final Passwords passwords;

    AccountFixture(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Opens an account for this person; its password is {@link #PASSWORD}. */
    public SignedIn open(SignedIn person) {
        var hash = passwords.hash(PASSWORD);
        return Scope.of(person.division()).call(() -> accounts.add(person, hash, null, false));
    }
}
