package org.huanjie.election.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.election.schedule.Schedules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageTable;
import org.huanjie.election.stage.Step;
import org.huanjie.election.stage.StepWord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 阶段待办 — the step that leads each election on from where it stands, for the roles that the stage table lets press it. */
@Component
class WaitingStages implements WaitingSource {

    private static final List<WaitingKind> KINDS = all();

    private final Elections elections;
    private final Schedules schedules;

    WaitingStages(Elections elections, Schedules schedules) {
        this.elections = elections;
        this.schedules = schedules;
    }

    @Override
    public List<WaitingKind> kinds() {
        return KINDS;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> of(SignedIn who) {
        if (KINDS.stream().noneMatch(kind -> kind.isOf(who))) {
            return List.of();
        }
        var days = schedules.within(who.division());
        var committees = elections.within(who.division(), Body.VILLAGERS_COMMITTEE);
        var declared = new HashSet<String>();
        committees.stream().filter(one -> one.reached(Stage.DECLARED)).map(Election::village).forEach(declared::add);
        return Stream.of(
                        elections.within(who.division(), Body.PARTY_BRANCH).stream(),
                        committees.stream(),
                        elections.within(who.division(), Body.SUPERVISORY_COMMITTEE).stream()
                                .filter(one -> declared.contains(one.village())))
                .flatMap(several -> several)
                .flatMap(election -> election.table().from(election.stage()).stream()
                        .filter(step -> step.roles().contains(who.role()))
                        .map(step -> waiting(election, step, days.get(election.village()))))
                .toList();
    }

    private static Waiting waiting(Election election, Step step, @Nullable Schedule days) {
        boolean whole = election.body() == Body.VILLAGERS_COMMITTEE;
        return new Waiting(
                new StepWord(step.code()).key(),
                "election-" + election.village() + "-" + step.code(),
                election.village(),
                null,
                days == null ? null : days.line(step.code()).due(),
                whole ? "" : step.next(),
                place(election, step));
    }

    private static String place(Election election, Step step) {
        var village = "/villages/" + election.village();
        if (election.body() != Body.VILLAGERS_COMMITTEE) {
            return village;
        }
        return step.here() == Stage.COUNTING
                ? village + "/count"
                : StepPlaces.of(election.village(), step.code()).orElse(village);
    }

    private static List<WaitingKind> all() {
        Map<String, Set<Role>> steps = new HashMap<>();
        StageTable.all().stream()
                .flatMap(table -> table.steps().stream())
                .forEach(step -> steps.computeIfAbsent(step.code(), code -> new HashSet<>()).addAll(step.roles()));
        var kinds = new ArrayList<WaitingKind>();
        steps.forEach((code, roles) -> kinds.add(new WaitingKind(
                new StepWord(code).key(), roles, "")));
        return List.copyOf(kinds);
    }
}
