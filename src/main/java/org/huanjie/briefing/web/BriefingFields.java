package org.huanjie.briefing.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.shell.text.Typing;

/** 会议表单内容 — the fields of a form as they were typed; what cannot be read is as if it were not there. */
record BriefingFields(Map<String, String> typed) {

    String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    Optional<LocalDate> day(String name) {
        return Typing.day(text(name));
    }

    Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The number of this field; 0 where it is none. */
    int number(String name) {
        return Typing.number(text(name)).orElse(0);
    }

    <E extends Enum<E>> Optional<E> one(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(text(name))).findFirst();
    }
}
