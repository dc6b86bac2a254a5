package org.huanjie.problem.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.huanjie.access.credential.Accounts;
import org.huanjie.county.ListEntry;
import org.huanjie.problem.ProblemRefusal;
import org.huanjie.problem.kind.ProblemKind;
import org.huanjie.problem.owner.Owner;
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

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type, ProblemRefusal missing) {
        return typed.choice(name, List.of(type.getEnumConstants()), missing.of());
    }

    /** One of the kinds that the county offers. */
    Optional<ProblemKind> kind(List<ListEntry> offered) {
        return typed.option(
                        "kind", offered.stream().map(ListEntry::code).toList(), ProblemRefusal.NO_KIND.of())
                .flatMap(ProblemKind::of);
    }

    Optional<Owner> owner(List<Accounts.Covering> people) {
        var owner = people.stream()
                .filter(person -> person.signInName().equals(text("owner")))
                .map(person -> new Owner(person.signInName(), person.personName(), person.division()))
                .findFirst();
        if (owner.isEmpty()) {
            typed.wrong(ProblemRefusal.NO_OWNER.of().at("owner"));
        }
        return owner;
    }

    Optional<LocalDate> due() {
        return typed.day("due", ProblemRefusal.NO_DUE.of());
    }

    List<Reason> faults() {
        return typed.faults();
    }
}
