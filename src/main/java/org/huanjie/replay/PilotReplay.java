package org.huanjie.replay;

import java.util.List;
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

    PilotReplay(PilotDemonstration demonstration, Pilot pilot, PilotFigures figures) {
        this.demonstration = demonstration;
        this.pilot = pilot;
        this.figures = figures;
    }

    public List<Figure> figures(Scenario scenario) {
        demonstration.loadDivisions();
        pilot.play(scenario);
        return figures.compute(scenario);
    }
}
