package org.huanjie.discipline.reminder;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.shell.Reason;

/** 提醒系列草稿 — what somebody wants: from when to when, until which election day, at which hour, to whom. */
public record SeriesDraft(LocalDate first, LocalDate last, LocalDate vote, LocalTime hour, List<String> classes) {

    /** How many days a series may have. */
    static final int MOST_DAYS = 120;

    public SeriesDraft {
        classes = List.copyOf(classes);
    }

    List<Reason> faults(LocalDate today, List<String> known) {
        var faults = new ArrayList<Reason>();
        if (first.isBefore(today) || last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
            faults.add(ReminderRefusal.DAYS.of(MOST_DAYS).at("last"));
        }
        if (vote.isBefore(last)) {
            faults.add(ReminderRefusal.VOTE.of().at("vote"));
        }
        if (classes.isEmpty() || !known.containsAll(classes)) {
            faults.add(ReminderRefusal.NO_CLASS.of().at("classes"));
        }
        return faults;
    }
}
