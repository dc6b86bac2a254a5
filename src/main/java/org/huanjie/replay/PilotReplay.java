package org.huanjie.replay;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.who.Role;
import org.huanjie.discipline.campaign.Activities;
import org.huanjie.discipline.reminder.ReminderReading;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Service;

/** 推演之门 — loads the county, plays a scenario into an empty store, and computes the report's figures from what is then there. */
@Service
@ConditionalOnBean(ReplayClock.class)
public class PilotReplay {

    private final PilotDemonstration demonstration;
    private final Pilot pilot;
    private final PilotFigures figures;
    private final ReminderReading reminders;
    private final Activities activities;
    private final Stagehand stage;

    PilotReplay(
            PilotDemonstration demonstration,
            Pilot pilot,
            PilotFigures figures,
            ReminderReading reminders,
            Activities activities,
            Stagehand stage) {
        this.demonstration = demonstration;
        this.pilot = pilot;
        this.figures = figures;
        this.reminders = reminders;
        this.activities = activities;
        this.stage = stage;
    }

    public List<Figure> figures(Scenario scenario) {
        demonstration.loadDivisions();
        pilot.play(scenario, step -> {});
        return Stream.concat(figures.compute(scenario).stream(), beside()).toList();
    }

    /** What the report tells of without a number: counted, and compared with nothing. */
    Stream<Figure> beside() {
        return stage.as(Cast.as(Role.COUNTY_OFFICE, Pilot.COUNTY), () -> {
            var sum = reminders.sum(Pilot.COUNTY);
            long held = activities.within(Pilot.COUNTY).stream()
                    .filter(one -> !one.withdrawn())
                    .count();
            return Stream.concat(
                    Stream.of(
                            beside("reminders", sum.written()),
                            beside("reminders_arrived", sum.delivered()),
                            beside("activities", held)),
                    pilot.called().entrySet().stream().map(one -> beside(one.getKey(), one.getValue())));
        });
    }

    private static Figure beside(String key, long counted) {
        return new Figure(key, null, "", BigDecimal.valueOf(counted));
    }
}
