package org.huanjie.situation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.huanjie.access.Accounts;
import org.huanjie.election.Reason;
import org.huanjie.situation.Owner;

/** 表单内容 — the fields of a form as they were typed; what cannot be read becomes a reason. */
record Fields(Map<String, String> typed) {

    String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** How many steps the page had seen; empty where the form does not say. */
    OptionalInt seen() {
        try {
            return OptionalInt.of(Integer.parseInt(text("seen")));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    Optional<Owner> owner(List<Accounts.Covering> people, List<Reason> reasons) {
        var owner = people.stream()
                .filter(person -> person.signInName().equals(text("owner")))
                .map(person -> new Owner(person.signInName(), person.personName(), person.division()))
                .findFirst();
        if (owner.isEmpty()) {
            reasons.add(reason("no-owner"));
        }
        return owner;
    }

    Optional<LocalDate> due(List<Reason> reasons) {
        try {
            return Optional.of(LocalDate.parse(text("due")));
        } catch (DateTimeException e) {
            reasons.add(reason("no-due"));
            return Optional.empty();
        }
    }

    static Reason reason(String key) {
        return Reason.of("situation", "situation.refused." + key);
    }
}
