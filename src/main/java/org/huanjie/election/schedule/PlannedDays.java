package org.huanjie.election.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import org.huanjie.election.calendar.Template;
import org.huanjie.election.calendar.Template.Known;
import org.huanjie.election.lawbook.LegalCalendars;
import org.huanjie.election.stage.Election;
import org.huanjie.law.Setting;
import org.huanjie.law.Settings;
import org.springframework.stereotype.Component;

/** 计划日期 — the last day of a step by the plan, the same that the schedule has: a page that speaks of a single step asks here. */
@Component
public class PlannedDays {

    private final LegalCalendars calendars;

    PlannedDays(LegalCalendars calendars) {
        this.calendars = calendars;
    }

    /** The last planned day of this step of a villagers' committee's election, by these settings and for a vote on this day. */
    public LocalDate of(Election election, Settings settings, String step, LocalDate vote) {
        var values = new HashMap<String, String>();
        settings.values().forEach((setting, value) -> {
            if (!value.equals(Setting.UNSET)) {
                values.put(setting.key(), value);
            }
        });
        return Template.of(settings.edition().name())
                .reckon(Known.vote(vote, values), calendars.of(election.village()))
                .stream()
                .filter(line -> line.code().equals(step))
                .findFirst()
                .orElseThrow()
                .until();
    }
}
