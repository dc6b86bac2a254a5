package org.huanjie.access.web.me;

import org.huanjie.access.web.account.AccountWords;
import org.huanjie.access.web.signin.Slowed;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.signin.SignIn.Outcome;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.TrueTime;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 口令单的页面 — the sheet that a person prints for themselves, and the same for a sealed slip. */
@Component
class CodeListPages {

    private final AccountWords shown;
    private final Slowed slowed;
    private final TrueTime time;

    CodeListPages(AccountWords shown, Slowed slowed, TrueTime time) {
        this.shown = shown;
        this.slowed = slowed;
        this.time = time;
    }

    CodeListPage page(
            int status, SignedIn person, List<String> codes, String action, Optional<String> fault, Words words) {
        return new CodeListPage(
                status,
                person.personName(),
                person.signInName(),
                shown.time(time.instant(), words),
                codes,
                action,
                fault);
    }

    CodeListSheet sheet(SignedIn person, List<String> codes, Words words) {
        return new CodeListSheet(
                person.personName(),
                "role." + person.roleName(),
                shown.division(person.division()),
                person.signInName(),
                shown.time(time.instant(), words),
                CodeListSheet.rows(codes));
    }

    /** Why a code did not take the list up. */
    String why(Outcome refused, Words words) {
        return refused instanceof Outcome.Slowed(var until)
                ? slowed.text(until, words)
                : words.of("code-list.wrong-first");
    }
}
