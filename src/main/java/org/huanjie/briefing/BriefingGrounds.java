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

    static boolean keeps(SignedIn person, String division) {
        return Permission.KEEP_BRIEFINGS.isOf(person) && person.division().equals(division);
    }

    /** A list that begins with the refusal of whoever does not keep the meetings of this division. */
    static List<Reason> keeping(SignedIn person, String division) {
        var reasons = new ArrayList<Reason>();
        if (!keeps(person, division)) {
            reasons.add(BriefingRefusal.NOT_YOURS.of());
        }
        return reasons;
    }

    static void day(@Nullable LocalDate day, LocalDate today, List<Reason> reasons) {
        if (day == null) {
            reasons.add(BriefingRefusal.NO_DAY.of());
        } else if (day.isAfter(today)) {
            reasons.add(BriefingRefusal.DAY_AHEAD.of(day));
        }
    }

    static void name(String name, List<Reason> reasons) {
        if (name.isBlank()) {
            reasons.add(BriefingRefusal.NO_NAME.of());
        }
        if (name.strip().length() > NAME) {
            reasons.add(BriefingRefusal.NAME_TOO_LONG.of(NAME));
        }
    }
}
