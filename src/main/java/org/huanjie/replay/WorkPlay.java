package org.huanjie.replay;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huanjie.access.who.Role;
import org.huanjie.discipline.campaign.Activities;
import org.huanjie.discipline.campaign.Activity;
import org.huanjie.discipline.reminder.ReminderReading;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 日常一场 — what goes on beside the elections: the work on problems, and the campaigns of discipline with what they come to. */
@Component
@ConditionalOnBean(ReplayClock.class)
class WorkPlay {

    private final SituationPlay situation;
    private final CampaignPlay campaign;
    private final ReminderReading reminders;
    private final Activities activities;
    private final Stagehand stage;

    WorkPlay(
            SituationPlay situation,
            CampaignPlay campaign,
            ReminderReading reminders,
            Activities activities,
            Stagehand stage) {
        this.situation = situation;
        this.campaign = campaign;
        this.reminders = reminders;
        this.activities = activities;
        this.stage = stage;
    }

    void play(Scenario scenario, LocalDate from, LocalDate until) {
        situation.play(scenario, from, until);
        campaign.play(scenario, from, until);
    }

    /** What the report tells of without a number: counted, and compared with nothing. */
    Map<String, Integer> beside() {
        return stage.as(Cast.as(Role.COUNTY_OFFICE, Pilot.COUNTY), () -> {
            var sum = reminders.sum(Pilot.COUNTY);
            var figures = new LinkedHashMap<String, Integer>();
            figures.put("reminders", sum.written());
            figures.put("reminders_arrived", sum.delivered());
            figures.put("activities", (int) activities.within(Pilot.COUNTY).stream()
                    .filter(one -> !one.withdrawn())
                    .map(Activity::id)
                    .count());
            return figures;
        });
    }
}
