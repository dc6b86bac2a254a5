package org.huanjie.election.web;

import java.util.Map;
import java.util.Optional;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Stage;

/** 步骤办理处 — on which page a step of the calendar is done, and which step leads into a stage. */
public final class StepPlaces {

    private static final String VC = "/election/villagers-committee/";

    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("S00", "/readiness"),
            Map.entry("S01", "/readiness"),
            Map.entry("S02", "/election/party-branch/meetings"),
            Map.entry("S03", VC + "start"),
            Map.entry("S04", VC + "committee"),
            Map.entry("S05", VC + "rules"),
            Map.entry("S06", "/roll"),
            Map.entry("S07", "/roll"),
            Map.entry("S08", "/roll/objections"),
            Map.entry("S09", "/roll/objections"),
            Map.entry("S10", VC + "documents"),
            Map.entry("S11", "/candidates/villagers-committee"),
            Map.entry("S12", VC + "documents"),
            Map.entry("S15", "/candidates/villagers-committee"),
            Map.entry("S13", "/candidates/villagers-committee/preliminary"),
            Map.entry("S16", "/candidates/villagers-committee/meeting"),
            Map.entry("S17", VC + "arrangements"),
            Map.entry("S18", "/polling"),
            Map.entry("S19", VC + "documents"),
            Map.entry("S20", "/polling"),
            Map.entry("S21", "/polling"),
            Map.entry("S24", VC + "documents"),
            Map.entry("S25", VC + "documents"),
            Map.entry("S26", "/election/supervisory-committee/choices"),
            Map.entry("S27", VC + "documents"),
            Map.entry("S28", VC + "documents"));

    private static final Map<Stage, String> INTO = Map.ofEntries(
            Map.entry(Stage.STARTED, "S03"),
            Map.entry(Stage.COMMITTEE_CHOSEN, "S04"),
            Map.entry(Stage.RULES_PASSED, "S05"),
            Map.entry(Stage.REGISTERING, "S06"),
            Map.entry(Stage.ROLL_PUBLISHED, "S07"),
            Map.entry(Stage.ROLL_SETTLED, "S09"),
            Map.entry(Stage.NOMINATING, "S11"),
            Map.entry(Stage.CANDIDATES_PUBLISHED, "S15"),
            Map.entry(Stage.VOTE_PREPARED, "S20"),
            Map.entry(Stage.POLLING, "S21"),
            Map.entry(Stage.COUNTING, "S21"),
            Map.entry(Stage.DECLARED, "S21"),
            Map.entry(Stage.FILED, "S24"),
            Map.entry(Stage.HANDED_OVER, "S27"),
            Map.entry(Stage.ARCHIVED, "S28"));

    private StepPlaces() {}

    /** The page on which this step is done; empty where the program has none of its own. */
    public static Optional<String> of(String village, String step) {
        return Optional.ofNullable(PLACES.get(step)).map(place -> "/villages/" + village + place);
    }

    /** The step of the calendar that leads into this stage; of the villagers' committee alone, whose calendar it is. */
    public static Optional<String> step(Body body, Stage into) {
        return body == Body.VILLAGERS_COMMITTEE ? Optional.ofNullable(INTO.get(into)) : Optional.empty();
    }
}
