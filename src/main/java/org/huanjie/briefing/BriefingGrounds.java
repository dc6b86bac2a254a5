package org.huanjie.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Reason;
import org.jspecify.annotations.Nullable;

/** 会议的理由 — the reasons of the meetings, and those that several of their commands ask. */
final class BriefingGrounds {

    /** The longest name of a person or an organ, in characters. */
    static final int NAME = 60;

    private BriefingGrounds() {}

    static Reason of(String key, Object... arguments) {
        return Reason.of("situation", "briefing.refused." + key, arguments);
    }

    static boolean keeps(SignedIn person, String division) {
        return Permission.KEEP_BRIEFINGS.isOf(person) && person.division().equals(division);
    }

    /** A list that begins with the refusal of whoever does not keep the meetings of this division. */
    static List<Reason> keeping(SignedIn person, String division) {
        var reasons = new ArrayList<Reason>();
        if (!keeps(person, division)) {
            reasons.add(of("not-yours"));
        }
        return reasons;
    }

    static void day(@Nullable LocalDate day, LocalDate today, List<Reason> reasons) {
        if (day == null) {
            reasons.add(of("no-day"));
        } else if (day.isAfter(today)) {
            reasons.add(of("day-ahead", day));
        }
    }

    static void name(String name, List<Reason> reasons) {
        if (name.isBlank()) {
            reasons.add(of("no-name"));
        }
        if (name.strip().length() > NAME) {
            reasons.add(of("name-too-long", NAME));
        }
    }
}
