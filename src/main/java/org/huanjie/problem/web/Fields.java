package org.huanjie.problem.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.huanjie.access.credential.Accounts;
import org.huanjie.problem.Owner;
import org.huanjie.problem.ProblemRefusal;
import org.huanjie.shell.Reason;
import org.huanjie.shell.text.Typing;

/** 表单内容 — the fields of a form as they were typed; what cannot be read becomes a reason. */
record Fields(Map<String, String> typed) {

    String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** How many steps the page had seen; empty where the form does not say. */
    OptionalInt seen() {
        return Typing.number(text("seen"));
    }

    Optional<Owner> owner(List<Accounts.Covering> people, List<Reason> reasons) {
        var owner = people.stream()
                .filter(person -> person.signInName().equals(text("owner")))
                .map(person -> new Owner(person.signInName(), person.personName(), person.division()))
                .findFirst();
        if (owner.isEmpty()) {
            reasons.add(ProblemRefusal.NO_OWNER.of().at("owner"));
        }
        return owner;
    }

    Optional<LocalDate> due(List<Reason> reasons) {
        var due = Typing.day(text("due"));
        if (due.isEmpty()) {
            reasons.add(ProblemRefusal.NO_DUE.of().at("due"));
        }
        return due;
    }
}
