package org.huanjie.problem.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.huanjie.access.credential.Accounts;
import org.huanjie.problem.Owner;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.form.Typed;

/** 问题表单的字段 — what the forms about a problem ask alike; what is missing or cannot be read is gathered. */
record ProblemFields(Typed typed) {

    static ProblemFields of(Map<String, String> sent) {
        return new ProblemFields(Typed.of("situation.field.", sent));
    }

    String text(String name) {
        return typed.text(name);
    }

    /** How many steps the page had seen; empty where the form does not say. */
    OptionalInt seen() {
        return typed.numberIfAny("seen");
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return typed.choice(name, List.of(type.getEnumConstants()), reason("no-" + name));
    }

    Optional<Owner> owner(List<Accounts.Covering> people) {
        var owner = people.stream()
                .filter(person -> person.signInName().equals(text("owner")))
                .map(person -> new Owner(person.signInName(), person.personName(), person.division()))
                .findFirst();
        if (owner.isEmpty()) {
            typed.wrong(reason("no-owner").at("owner"));
        }
        return owner;
    }

    Optional<LocalDate> due() {
        return typed.day("due", reason("no-due"));
    }

    List<Reason> faults() {
        return typed.faults();
    }

    static Reason reason(String key) {
        return Reason.of("situation", "situation.refused." + key);
    }
}
