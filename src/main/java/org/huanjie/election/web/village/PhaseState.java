package org.huanjie.election.web.village;

import java.util.List;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.election.schedule.Schedule.State;
import org.huanjie.shell.Worded;

/** 工作阶段的状态 — how a phase stands, by its steps: late as soon as one is, done once none is open, begun with the first that is done. */
enum PhaseState implements Worded {
    DONE("done"),
    NOW("wait"),
    LATE("stop"),
    AHEAD("");

    private final String css;

    PhaseState(String css) {
        this.css = css;
    }

    static PhaseState of(List<Schedule.Line> steps) {
        if (steps.stream().anyMatch(line -> line.state() == State.LATE)) {
            return LATE;
        }
        var open = steps.stream().filter(PhaseState::isOpen).toList();
        if (open.isEmpty()) {
            return DONE;
        }
        boolean begun = steps.stream().anyMatch(line -> line.done() != null || line.state() == State.NOW);
        return begun ? NOW : AHEAD;
    }

    /** Whether this step still has to be done, today or later. */
    static boolean isOpen(Schedule.Line line) {
        return switch (line.state()) {
            case NOW, LATE -> true;
            case AHEAD -> line.needed();
            case DONE, DONE_LATE, NOT_HELD -> false;
        };
    }

    String css() {
        return css;
    }

    @Override
    public String key() {
        return "election.phase-state." + name();
    }
}
