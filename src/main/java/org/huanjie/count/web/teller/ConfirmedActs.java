package org.huanjie.count.web.teller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huanjie.access.signin.SecondPerson;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.preparation.TwoPersons;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Component;

/** 确认后办理 — does an act of the count once its confirmation has come back as it was shown, and its second person is there. */
@Component
class ConfirmedActs {

    private final CountPages pages;
    private final SecondPerson persons;

    ConfirmedActs(CountPages pages, SecondPerson persons) {
        this.pages = pages;
        this.persons = persons;
    }

    /** The name of the second person as it was typed so far. */
    static String secondName(HttpServletRequest request) {
        return field(request, "second-name");
    }

    /** Whose it is not is told so before anything is asked. */
    Answer confirmed(
            Election election,
            CountAuthority authority,
            Supplier<ConfirmPage> asks,
            SignedIn who,
            HttpServletRequest request,
            Function<ConfirmPage, Answer> act) {
        var reasons = authority.against(election, who);
        if (!reasons.isEmpty()) {
            return pages.page(election, who, new CountPages.Said("", "", reasons), "", request);
        }
        var page = asks.get();
        return page.unlessConfirmed(field(request, ConfirmPage.SHOWN), pages.words(request))
                .orElseGet(() -> act.apply(page));
    }

    /** As {@link #confirmed}, for an act of two. */
    Answer confirmedByTwo(
            Election election,
            CountAuthority authority,
            Supplier<ConfirmPage> asks,
            SignedIn who,
            HttpServletRequest request,
            Function<SignedIn, Done> act) {
        return confirmed(election, authority, asks, who, request, page -> switch (second(who, request)) {
            case SecondPerson.Verdict.Refused(var faults) -> refused(page, TwoPersons.said(faults), request);
            case SecondPerson.Verdict.Present(var second) -> answer(election, page, act.apply(second), request);
        });
    }

    /** 办理结果 — what to say on the count's page; or why it was refused. */
    record Done(String notice, List<Reason> refused) {
        static Done of(Verdict<Sitting> step, String notice) {
            return new Done(notice, step instanceof Verdict.Refused(var reasons) ? reasons : List.of());
        }
    }

    Answer answer(Election election, ConfirmPage page, Done done, HttpServletRequest request) {
        return done.refused().isEmpty()
                ? Redirect.to(CountPages.path(election), done.notice())
                : refused(page, done.refused(), request);
    }

    private SecondPerson.Verdict second(SignedIn who, HttpServletRequest request) {
        return persons.verify(
                secondName(request), field(request, "second-password"), field(request, "second-code"), who, request);
    }

    private Answer refused(ConfirmPage page, List<Reason> reasons, HttpServletRequest request) {
        return page.refused(Reason.refusals(pages.words(request), reasons));
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
