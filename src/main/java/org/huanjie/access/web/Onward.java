package org.huanjie.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.huanjie.access.CredentialChanges;
import org.huanjie.access.PendingSignIn;
import org.huanjie.access.SecondFactors;
import org.huanjie.access.Standing;
import org.huanjie.shell.Redirect;
import org.springframework.stereotype.Component;

/** 登录后的去处 — the next step of signing in, what has changed since the person was last told, or where they wanted to go. */
@Component
class Onward {

    private final CredentialChanges changes;
    private final SecondFactors factors;

    Onward(CredentialChanges changes, SecondFactors factors) {
        this.changes = changes;
        this.factors = factors;
    }

    /** The way there; whoever has few codes left on paper is told so. */
    Redirect to(Standing standing, String back) {
        var held = held(standing);
        var next = next(standing, back);
        return held.isFew() && !(standing instanceof PendingSignIn)
                ? Redirect.to(next, "code-list.few", held.left())
                : Redirect.to(next);
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
