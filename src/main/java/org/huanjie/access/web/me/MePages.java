package org.huanjie.access.web.me;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huanjie.access.passkey.Passkeys;
import org.huanjie.access.session.SessionRows;
import org.huanjie.access.signin.SecondFactors;
import org.huanjie.access.web.account.AccountWords;
import org.huanjie.access.who.PublicAddress;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 本人页的内容 — puts together what a person sees of their own account. */
@Component
class MePages {

    private final SessionRows sessions;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final PublicAddress address;
    private final AccountWords shown;
    private final Frames frames;

    MePages(
            SessionRows sessions,
            SecondFactors factors,
            Passkeys passkeys,
            PublicAddress address,
            AccountWords shown,
            Frames frames) {
        this.sessions = sessions;
        this.factors = factors;
        this.passkeys = passkeys;
        this.address = address;
        this.shown = shown;
        this.frames = frames;
    }

    MePage page(SignedIn person, Form form, HttpServletRequest request) {
        var words = frames.words(request);
        return new MePage(
                person.personName(),
                person.signInName(),
                words.of("role." + person.roleName()),
                shown.division(person.division()),
                factor(person, request),
                sessions(person, SessionRows.mark(request.getSession().getId()), words),
                form);
    }

    private MePage.Factor factor(SignedIn person, HttpServletRequest request) {
        var words = frames.words(request);
        var held = factors.of(person);
        return new MePage.Factor(
                AccountWords.factor(held, words),
                !held.any() && SecondFactors.isDemanded(person.role()),
                SecondFactors.mayHaveList(person.role()),
                address.of(request).isPresent(),
                passkeys.of(person).stream().map(each -> passkey(each, words)).toList());
    }

    private MePage.Passkey passkey(Passkeys.Own own, Words words) {
        var added = words.of("passkey.since", shown.time(own.added().toInstant(), words));
        return new MePage.Passkey(
                own.key().toString(),
                own.label(),
                own.used() == null
                        ? added
                        : added + " · "
                                + words.of("passkey.used", shown.time(own.used().toInstant(), words)));
    }

    private List<MePage.Session> sessions(SignedIn person, String present, Words words) {
        return sessions.of(person).stream()
                .map(each -> new MePage.Session(
                        each.mark(),
                        shown.time(each.since().toInstant(), words),
                        shown.time(each.seen().toInstant(), words),
                        each.address(),
                        each.browser(),
                        each.mark().equals(present)))
                .toList();
    }
}
