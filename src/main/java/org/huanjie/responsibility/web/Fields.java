package org.huanjie.responsibility.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.Reason;

/** 表单内容 — the fields of a form as they were typed; what cannot be read becomes a reason. */
record Fields(Map<String, String> typed) {

    String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    <E extends Enum<E>> Optional<E> one(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(text(name))).findFirst();
    }

    Optional<LocalDate> day(String name, List<Reason> reasons) {
        try {
            return Optional.of(LocalDate.parse(text(name)));
        } catch (DateTimeException e) {
            reasons.add(reason("no-day"));
            return Optional.empty();
        }
    }

    Optional<OffsetDateTime> hour(String name, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(text(name)).atZone(zone).toOffsetDateTime());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Reason reason(String key) {
        return Reason.of("responsibility", "responsibility.refused." + key);
    }
}
