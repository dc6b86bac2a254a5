package org.huanjie.replay;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.replay.clock.ReplayClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Service;

/** 推演之门 — loads the county, plays a scenario into an empty store, and computes the report's figures from what is then there. */
@Service
@ConditionalOnBean(ReplayClock.class)
public class PilotReplay {

    private final PilotDemonstration demonstration;
    private final Pilot pilot;
    private final PilotFigures figures;
    private final WorkPlay work;

    PilotReplay(PilotDemonstration demonstration, Pilot pilot, PilotFigures figures, WorkPlay work) {
        this.work = work;
        this.demonstration = demonstration;
        this.pilot = pilot;
        this.figures = figures;
    }

    public List<Figure> figures(Scenario scenario) {
        demonstration.loadDivisions();
        pilot.play(scenario);
        return Stream.concat(figures.compute(scenario).stream(), beside()).toList();
    }

    private Stream<Figure> beside() {
        return work.beside().entrySet().stream()
                .map(one -> new Figure(one.getKey(), null, "", BigDecimal.valueOf(one.getValue())));
    }
}
