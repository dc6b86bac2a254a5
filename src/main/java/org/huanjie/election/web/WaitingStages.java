package org.huanjie.election.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.huanjie.region.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 阶段待办 — the step that leads each election on from where it stands, for the roles that the stage table lets press it. */
@Component
class WaitingStages implements WaitingSource {

    private static final List<WaitingKind> KINDS = all();

    private final Elections elections;
    private final Schedules schedules;
    private final JdbcClient sql;

    WaitingStages(Elections elections, Schedules schedules, JdbcClient sql) {
        this.elections = elections;
        this.schedules = schedules;
        this.sql = sql;
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
        var since = since(who.division());
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
                        .map(step -> waiting(
                                election, step, since.get(election.id().uuid()), days.get(election.village()))))
                .toList();
    }

    // the day on which each election came to where it stands; none where it has not begun
    private Map<UUID, LocalDate> since(String division) {
        var since = new HashMap<UUID, LocalDate>();
        sql.sql("""
                SELECT election, (max(at) AT TIME ZONE 'Asia/Shanghai')::date AS day FROM election.entered
                WHERE village >= :lo AND village < :hi GROUP BY election""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query((RowCallbackHandler)
                        row -> since.put(row.getObject("election", UUID.class), row.getObject("day", LocalDate.class)));
        return since;
    }

    private static Waiting waiting(
            Election election, Step step, @Nullable LocalDate since, @Nullable Schedule days) {
        boolean whole = election.body() == Body.VILLAGERS_COMMITTEE;
        return new Waiting(
                new StepWord(step.code()).key(),
                "election-" + election.village() + "-" + step.code(),
                election.village(),
                since,
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
