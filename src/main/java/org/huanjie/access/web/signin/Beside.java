package org.huanjie.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.account.AccountOffice;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.Role;
import org.huanjie.access.signin.SecondPerson;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 账号办理的第二人 — reads from a form who confirms an act on an account, where two of the office do it together. */
@Component
public class Beside {

    /** 核验 — the second person where one is needed and has proved it, or the faults. */
    public record Checked(Optional<SignedIn> person, List<Fault> faults) {}

    private final SecondPerson second;

    Beside(SecondPerson second) {
        this.second = second;
    }

    /** Who typed the second's name, password and code; nobody where the act needs none, or where nothing was typed. */
    public Checked check(SignedIn by, Role role, String division, HttpServletRequest request) {
        var name = typed(request, "second-name");
        if (!AccountOffice.needsSecond(by, role, division) || name.isBlank()) {
            return new Checked(Optional.empty(), List.of());
        }
        var verdict = second.verify(
                name, typed(request, "second-password"), typed(request, "second-code"), by, request);
        return switch (verdict) {
            case SecondPerson.Verdict.Present(var person) -> new Checked(Optional.of(person), List.of());
            case SecondPerson.Verdict.Refused(var faults) -> new Checked(Optional.empty(), faults);
        };
    }

    /** The fields that ask for it. */
    public static ConfirmPage.Second asked(HttpServletRequest request, Words words) {
        return new ConfirmPage.Second(words.of("account.second.asked"), typed(request, "second-name"));
    }

    private static String typed(HttpServletRequest request, String field) {
        var value = request.getParameter(field);
        return value == null ? "" : value;
    }
}
