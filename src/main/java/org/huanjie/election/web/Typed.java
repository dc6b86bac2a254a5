package org.huanjie.election.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Worded;
import org.huanjie.shell.text.Typing;

/**
 * 填写内容 — what was typed into a form, read with every fault gathered; the form gets it back as it was typed.
 *
 * <p>A field's word is the message {@code election.field.<name>}.
 */
public final class Typed {

    /** 字段 — a field's word among the arguments of a reason. */
    record Field(String name) implements Worded {
        @Override
        public String key() {
            return "election.field." + name;
        }
    }

    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final Map<String, String> values;
    private final List<Reason> faults = new ArrayList<>();

    public Typed(Map<String, String> values) {
        this.values = values;
    }

    public String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    public int number(String name) {
        return number(name, name);
    }

    /** As {@link #number(String)}, for one of several fields that share a word. */
    public int number(String name, String field) {
        var number = Typing.number(text(name));
        if (number.isEmpty()) {
            faults.add(wrong("election.form.number", field, text(name)).at(name));
        }
        return number.orElse(0);
    }

    public LocalDate day(String name) {
        var day = Typing.day(text(name));
        if (day.isEmpty()) {
            faults.add(wrong("election.form.day", name, text(name)).at(name));
        }
        return day.orElse(NO_DAY);
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return choice(name, type, name);
    }

    public <E extends Enum<E>> Optional<E> choice(String name, List<E> among) {
        return choice(name, among, name);
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type, String field) {
        return choice(name, List.of(type.getEnumConstants()), field);
    }

    private <E extends Enum<E>> Optional<E> choice(String name, List<E> among, String field) {
        for (var constant : among) {
            if (constant.name().equals(text(name))) {
                return Optional.of(constant);
            }
        }
        faults.add(Reason.of("form", "election.form.choice", new Field(field)).at(name));
        return Optional.empty();
    }

    public Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException e) {
            faults.add(
                    Reason.of("form", "election.form.choice", new Field(name)).at(name));
            return Optional.empty();
        }
    }

    private static Reason wrong(String key, String field, String typed) {
        return typed.isEmpty()
                ? Reason.of("form", "election.form.empty", new Field(field))
                : Reason.of("form", key, new Field(field), typed);
    }

    public List<Reason> faults() {
        return List.copyOf(faults);
    }
}
