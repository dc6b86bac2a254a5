package org.huanjie.access.web.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.huanjie.access.account.AccountHistory;
import org.huanjie.access.credential.CredentialChanges;
import org.huanjie.access.signin.SecondFactors;
import org.huanjie.access.who.PendingSignIn;
import org.huanjie.access.who.Standing;
import org.huanjie.shell.Redirect;
import org.springframework.stereotype.Component;

/** 登录后的去处 — the next step of signing in, what has changed since the person was last told, or where they wanted to go. */
@Component
public class Onward {

    private final CredentialChanges changes;
    private final SecondFactors factors;
    private final AccountHistory history;

    Onward(CredentialChanges changes, SecondFactors factors, AccountHistory history) {
        this.changes = changes;
        this.factors = factors;
        this.history = history;
    }

    /** The way there from signing in: the person is told of tries that failed since the last time, and of codes that run out. */
    public Redirect to(Standing standing, String back) {
        var next = next(standing, back);
        if (standing instanceof PendingSignIn) {
            return Redirect.to(next);
        }
        var person = standing.person();
        int failed = person.scope().call(() -> history.tellFailures(person));
        var held = held(standing);
        if (failed > 0) {
            return held.isFew()
                    ? Redirect.to(next, "sign-in.failures-few", failed, held.left())
                    : Redirect.to(next, "sign-in.failures", failed);
        }
        return held.isFew() ? Redirect.to(next, "code-list.few", held.left()) : Redirect.to(next);
    }

    /** Back to where the person was, with this notice unless they have few codes left. */
    Redirect to(Standing standing, String back, String notice) {
        var held = held(standing);
        return held.isFew() ? Redirect.to(back, "code-list.few", held.left()) : Redirect.to(back, notice);
    }

    private SecondFactors.Held held(Standing standing) {
        return standing.person().scope().call(() -> factors.of(standing.person()));
    }

    String next(Standing standing, String back) {
        var person = standing.person();
        return !(standing instanceof PendingSignIn) && person.scope().call(() -> changes.hasUntold(person))
                ? "/me/changes?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8)
                : standing.next(back);
    }
}
