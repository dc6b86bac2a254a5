package org.huanjie.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.huanjie.access.CredentialChanges;
import org.huanjie.access.PendingSignIn;
import org.huanjie.access.Standing;
import org.springframework.stereotype.Component;

/** 登录后的去处 — the next step of signing in, what has changed since the person was last told, or where they wanted to go. */
@Component
class Onward {

    private final CredentialChanges changes;

    Onward(CredentialChanges changes) {
        this.changes = changes;
    }

    String next(Standing standing, String back) {
        var person = standing.person();
        return !(standing instanceof PendingSignIn) && person.scope().call(() -> changes.hasUntold(person))
                ? "/me/changes?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8)
                : standing.next(back);
    }
}
