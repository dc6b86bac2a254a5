package org.huanjie.responsibility.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.responsibility.bond.ResponsibilityRefusal;
import org.huanjie.shell.Reason;
import org.huanjie.shell.text.Typing;

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
        var day = Typing.day(text(name));
        if (day.isEmpty()) {
            reasons.add(ResponsibilityRefusal.NO_DAY.of().at(name));
        }
        return day;
    }

    Optional<OffsetDateTime> hour(String name, ZoneId zone) {
        return Typing.moment(text(name)).map(moment -> moment.atZone(zone).toOffsetDateTime());
    }
}
