package org.huanjie.polling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.huanjie.access.signin.SecondPerson;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Reason;
import org.huanjie.polling.preparation.TwoPersons;
import org.huanjie.shell.Answer;
import org.springframework.stereotype.Component;

/** 第二人签名 — reads the fields of a second person from a form and lets them act once it is they. */
@Component
public class SecondSigner {

    private final SecondPerson persons;

    SecondSigner(SecondPerson persons) {
        this.persons = persons;
    }

    /** The name typed so far, to stand in the field again. */
    public static String name(HttpServletRequest request) {
        return field(request, "second-name");
    }

    public Answer with(
            HttpServletRequest request,
            SignedIn first,
            Function<SignedIn, Answer> act,
            Function<List<Reason>, Answer> refused) {
        var verdict = persons.verify(
                name(request),
                field(request, "second-password"),
                field(request, "second-code"),
                first,
                request);
        return switch (verdict) {
            case SecondPerson.Verdict.Present(var person) -> act.apply(person);
            case SecondPerson.Verdict.Refused(var faults) ->
                refused.apply(TwoPersons.said(faults));
        };
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
