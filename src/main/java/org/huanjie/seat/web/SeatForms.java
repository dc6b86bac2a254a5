package org.huanjie.seat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Component;

/** 席位填报 — every form of the page of seats goes the same way: what was typed is acted on or shown again with all reasons; first it is asked. */
@Component
class SeatForms {

    /** 一次填报 — what somebody sent of a village's seats. */
    record Sent(String village, Map<String, String> form, SignedIn who, HttpServletRequest request) {

        Typed typed() {
            return Typed.of("seat.field.", form);
        }
    }

    private final SeatsPages pages;
    private final SeatConfirms confirms;

    SeatForms(SeatsPages pages, SeatConfirms confirms) {
        this.pages = pages;
        this.confirms = confirms;
    }

    /** Acts on it and goes back to the seats. */
    <T> Answer act(Sent sent, Typed typed, String notice, Supplier<Verdict<T>> act) {
        return switch (typed.unless(act)) {
            case Verdict.Done<T> _ -> Redirect.to(SeatsPages.path(sent.village()), notice);
            case Verdict.Refused(var reasons) -> again(sent, reasons);
        };
    }

    /** The same of what nothing takes back: only once somebody has seen what follows. */
    <T> Answer askFirst(Sent sent, Typed typed, String question, String notice, Supplier<Verdict<T>> act) {
        if (!typed.faults().isEmpty()) {
            return again(sent, typed.faults());
        }
        var words = pages.words(sent.request());
        return confirms.of(question, sent.village(), sent.form(), sent.request().getRequestURI(), words)
                .unlessConfirmed(sent.form().getOrDefault(ConfirmPage.SHOWN, ""), words)
                .orElseGet(() -> act(sent, typed, notice, act));
    }

    Answer again(Sent sent, List<Reason> reasons) {
        return pages.of(sent.village(), sent.who(), sent.form(), reasons, sent.request());
    }
}
