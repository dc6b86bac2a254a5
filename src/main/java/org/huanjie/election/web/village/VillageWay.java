package org.huanjie.election.web.village;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.election.stage.StepWord;
import org.huanjie.election.stage.VillageTask.Link;
import org.huanjie.election.stage.VillageTask.Phase;
import org.huanjie.election.web.StepPlaces;
import org.huanjie.election.web.village.VillagePage.PhaseFold;
import org.huanjie.election.web.village.VillagePage.StepLine;
import org.huanjie.election.web.village.VillagePage.Task;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 全程 — the way of a village's election in phases: the calendar's steps as they stand, each leading to its page, and the other work of the phase. */
final class VillageWay {

    private VillageWay() {}

    static List<PhaseFold> of(Optional<Schedule> schedule, Optional<Phase> today, List<Link> links, Words words) {
        return Stream.of(Phase.values())
                .map(phase -> fold(phase, schedule, today, of(phase, links), words))
                .filter(fold -> !fold.steps().isEmpty() || !fold.links().isEmpty())
                .toList();
    }

    private static List<Link> of(Phase phase, List<Link> links) {
        return links.stream()
                .filter(link -> link.phase() == phase)
                .distinct()
                .sorted(Comparator.comparingInt(Link::order))
                .toList();
    }

    private static PhaseFold fold(
            Phase phase, Optional<Schedule> schedule, Optional<Phase> today, List<Link> links, Words words) {
        var steps = schedule.stream()
                .flatMap(days -> days.lines().stream())
                .filter(line -> Phase.of(line.step()) == phase)
                .toList();
        var state = PhaseState.of(steps);
        var places = links.stream().map(Link::href).collect(Collectors.toSet());
        var lines = steps.stream().map(line -> step(schedule.orElseThrow().village(), line, places, words)).toList();
        return new PhaseFold(
                "phase-" + phase.ordinal(),
                Wording.of(words, phase),
                state.css(),
                steps.isEmpty() ? "" : Wording.of(words, state),
                steps.stream()
                        .filter(PhaseState::isOpen)
                        .min(Comparator.comparing(Schedule.Line::due))
                        .map(line -> words.of("election.village.until", Wording.of(words, line.due())))
                        .orElse(""),
                steps.isEmpty() || today.filter(phase::equals).isPresent(),
                lines,
                links.stream()
                        .map(link -> new Task(words.of(link.key()), link.href()))
                        .toList());
    }

    private static StepLine step(String village, Schedule.Line line, Set<String> places, Words words) {
        var done = line.done();
        return new StepLine(
                Wording.of(words, new StepWord(line.step())),
                line.css(),
                Wording.of(words, line.state()),
                done != null
                        ? Wording.of(words, done)
                        : PhaseState.isOpen(line)
                                ? words.of("election.village.until", Wording.of(words, line.due()))
                                : "",
                StepPlaces.of(village, line.step()).filter(places::contains));
    }
}
