package org.huanjie.election.web.village;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.election.schedule.Schedule.State;
import org.huanjie.election.stage.VillageTask.Link;
import org.huanjie.election.stage.VillageTask.Phase;
import org.huanjie.election.web.village.VillagePage.PhaseFold;
import org.huanjie.election.web.village.VillagePage.StepLine;
import org.huanjie.election.web.village.VillagePage.Task;
import org.huanjie.shell.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** 全程 — each step and each piece of work stands in one phase, and a phase says what its steps say. */
class VillageWayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Words WORDS = words();

    @Test
    void everyStepOfTheCalendarStandsInAPhaseInOrder() {
        var phases = IntStream.range(0, 30)
                .mapToObj(n -> Phase.of("S%02d".formatted(n)))
                .toList();
        assertThat(phases).isSorted().doesNotContain(Phase.THROUGHOUT);
        assertThat(phases).containsAll(List.of(Phase.values()).subList(0, 6));
    }

    @Test
    void aPhaseIsLateAsSoonAsOneOfItsStepsIsAndDoneOnceNoneIsOpen() {
        assertThat(PhaseState.of(List.of(line("S00", State.DONE), line("S03", State.LATE), line("S04", State.AHEAD))))
                .isEqualTo(PhaseState.LATE);
        assertThat(PhaseState.of(List.of(line("S00", State.DONE), line("S04", State.AHEAD))))
                .isEqualTo(PhaseState.NOW);
        assertThat(PhaseState.of(List.of(line("S00", State.AHEAD), line("S04", State.AHEAD))))
                .isEqualTo(PhaseState.AHEAD);
        assertThat(PhaseState.of(List.of(line("S22", State.AHEAD, false), line("S24", State.AHEAD))))
                .as("a vote that nothing calls for begins nothing")
                .isEqualTo(PhaseState.AHEAD);
        assertThat(PhaseState.of(List.of(line("S11", State.DONE_LATE), line("S13", State.NOT_HELD))))
                .isEqualTo(PhaseState.DONE);
    }

    @Test
    void workHasItsOwnWordBesideTheStepThatLeadsToItAndOneSeesIntoTodaysPhase() {
        var roll = new Link(Phase.ROLL, "roll", "roll.task.roll", "/villages/330326103215/roll", 300);
        var members = new Link(Phase.ROLL, "roll", "roll.members.title", "/villages/330326103215/members", 310);
        var way = VillageWay.of(
                Optional.of(new Schedule(
                        "330326103215",
                        DAY,
                        true,
                        List.of(line("S05", State.DONE), line("S06", State.NOW), line("S11", State.AHEAD)))),
                Optional.of(Phase.ROLL),
                List.of(members, roll, roll),
                WORDS);
        assertThat(way).extracting(PhaseFold::name).containsExactly("启动筹备", "选民登记", "候选人");
        assertThat(way).extracting(PhaseFold::open).containsExactly(false, true, false);
        var today = way.get(1);
        assertThat(today.steps()).extracting(StepLine::href).containsExactly(Optional.of(roll.href()));
        assertThat(today.links()).extracting(Task::href).containsExactly(roll.href(), members.href());
        assertThat(today.until()).contains("12 月 1 日");
    }

    @Test
    void aVillageWithoutADayStillFindsItsWork() {
        var link = new Link(Phase.START, "readiness", "readiness.task.village", "/villages/330326103215/readiness", 10);
        var way = VillageWay.of(Optional.empty(), Optional.of(Phase.START), List.of(link), WORDS);
        assertThat(way).hasSize(1);
        assertThat(way.getFirst().open()).isTrue();
        assertThat(way.getFirst().said()).isEmpty();
    }

    private static Words words() {
        var source = new ReloadableResourceBundleMessageSource();
        source.setBasenames("classpath:messages/election", "classpath:messages/shell", "classpath:messages/roll", "classpath:messages/readiness");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setUseCodeAsDefaultMessage(true);
        return new Words(source, Locale.SIMPLIFIED_CHINESE);
    }

    private static Schedule.Line line(String step, State state) {
        return line(step, state, true);
    }

    private static Schedule.Line line(String step, State state, boolean needed) {
        @Nullable LocalDate done = state == State.DONE || state == State.DONE_LATE ? DAY : null;
        return new Schedule.Line(step, DAY, DAY, null, null, done, state, "", null, needed, List.of());
    }
}
