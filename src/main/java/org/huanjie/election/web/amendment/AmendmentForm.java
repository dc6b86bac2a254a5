package org.huanjie.election.web.amendment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.form.Typed;

/**
 * 改正填报 — a record before whoever puts it right or withdraws it: a document or a meeting, both go the same way.
 *
 * @param list where all of its kind are
 * @param fields the record as it stands, by the form's fields
 * @param page the form with what was typed and all that is wrong with it
 */
record AmendmentForm(
        String list,
        Map<String, String> fields,
        BiFunction<Map<String, String>, List<Reason>, AmendmentPage> page) {

    static String list(String village, String body, String kind) {
        return "/villages/" + village + "/election/" + body + "/" + kind;
    }

    Answer show() {
        return page.apply(fields, List.of());
    }

    /** Reads the record as it is right, and why, and acts on it where nothing is wrong with either. */
    <T> Answer correct(Map<String, String> form, Function<Typed, T> read, BiFunction<T, String, Verdict<T>> act) {
        var typed = Typed.of("election.field.", form);
        var right = read.apply(typed);
        return typed.faults().isEmpty()
                ? answer(act.apply(right, typed.text("why")), "election.amendment.corrected", form)
                : page.apply(form, typed.faults());
    }

    <T> Answer withdraw(Map<String, String> form, Function<String, Verdict<T>> act) {
        var sent = new HashMap<>(fields);
        sent.putAll(form);
        return answer(act.apply(form.getOrDefault("why", "")), "election.amendment.withdrawn", sent);
    }

    private <T> Answer answer(Verdict<T> verdict, String notice, Map<String, String> sent) {
        return switch (verdict) {
            case Verdict.Done<T> _ -> Redirect.to(list, notice);
            case Verdict.Refused(var refused) -> page.apply(sent, refused);
        };
    }
}
