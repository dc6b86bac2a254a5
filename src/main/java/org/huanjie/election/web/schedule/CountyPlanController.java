package org.huanjie.election.web.schedule;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.Plans;
import org.huanjie.election.schedule.Prospect;
import org.huanjie.election.schedule.Prospects;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.election.schedule.Schedules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.web.Head;
import org.huanjie.election.web.Where;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 县计划 — the county office sets batches and plans the days of whole towns; everyone of the county reads it. */
@Controller
class CountyPlanController {

    /** How many villages in trouble fit the page. */
    private static final int SHOWN = 40;

    private final Where where;
    private final Plans plans;
    private final Schedules schedules;
    private final Prospects prospects;
    private final Elections elections;
    private final Divisions divisions;

    CountyPlanController(
            Where where,
            Plans plans,
            Schedules schedules,
            Prospects prospects,
            Elections elections,
            Divisions divisions) {
        this.where = where;
        this.plans = plans;
        this.schedules = schedules;
        this.prospects = prospects;
        this.elections = elections;
        this.divisions = divisions;
    }

    @Allowed(to = Permission.LOOK_AT_COUNTY)
    @GetMapping("/counties/{county}/plan")
    @Transactional(readOnly = true)
    Answer plan(@PathVariable String county, SignedIn who, HttpServletRequest request) {
        return page(county, who, where.words(request), Map.of(), Set.of(), List.of());
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping("/counties/{county}/plan/batches")
    Answer open(
            @PathVariable String county,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("election.field.", form);
        var from = typed.day("from");
        var until = typed.day("until");
        if (!typed.faults().isEmpty()) {
            return page(county, who, where.words(request), form, Set.of(), typed.faults());
        }
        return switch (plans.open(county, typed.text("batchName"), from, until, who)) {
            case Verdict.Done(var batch) ->
                Redirect.to("/counties/" + county + "/plan", "election.plan.batch-opened", batch.name());
            case Verdict.Refused(var refused) -> page(county, who, where.words(request), form, Set.of(), refused);
        };
    }

    /** Plans the villages of the chosen towns that have not started; those that have keep their day. */
    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping("/counties/{county}/plan/days")
    Answer days(
            @PathVariable String county,
            @RequestParam MultiValueMap<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var towns = Set.copyOf(form.getOrDefault("town", List.of()));
        var typed = Typed.ofAll("election.field.", form);
        var day = typed.day("day");
        var batch = typed.text("batch").isEmpty() ? Optional.<UUID>empty() : typed.id("batch");
        if (!typed.faults().isEmpty()) {
            return page(county, who, words, form.toSingleValueMap(), towns, typed.faults());
        }
        var villages = elections.within(county, Body.VILLAGERS_COMMITTEE).stream()
                .filter(election -> election.stage() == Stage.PREPARING
                        && !election.procedure().interim())
                .map(Election::village)
                .filter(village ->
                        towns.contains(new DivisionCode(village).town().digits()))
                .toList();
        return switch (plans.plan(county, villages, day, batch.orElse(null), typed.text("why"), who)) {
            case Verdict.Done(Plans.Planned planned) ->
                Redirect.to(
                        "/counties/" + county + "/plan",
                        "election.plan.planned",
                        planned.villages(),
                        Wording.of(words, day));
            case Verdict.Refused(var refused) -> page(county, who, words, form.toSingleValueMap(), towns, refused);
        };
    }

    private CountyPlanPage page(
            String county,
            SignedIn who,
            Words words,
            Map<String, String> typed,
            Set<String> towns,
            List<Reason> faults) {
        var all = schedules.within(county);
        var troubled = prospects.within(county).values().stream()
                .filter(prospect -> !prospect.troubles().isEmpty())
                .toList();
        var names = divisions.villages(county).stream().collect(Collectors.toMap(Division::code, Division::name));
        var batches = plans.batches(county);
        boolean office = who.role() == Role.COUNTY_OFFICE;
        return new CountyPlanPage(
                new Head(words.of("election.plan.title", where.division(county).name()), List.of()),
                county,
                words.of("election.plan.figures", names.size(), all.size(), troubled.size()),
                batches(county, words),
                weeks(all, words),
                troubled.stream()
                        .limit(SHOWN)
                        .map(prospect -> trouble(prospect, names, words))
                        .toList(),
                Math.max(0, troubled.size() - SHOWN),
                Form.sent(typed, faults, words),
                batches.stream()
                        .map(batch -> new Option(
                                batch.id().toString(),
                                batch.name(),
                                batch.id().toString().equals(typed.get("batch"))))
                        .toList(),
                office
                        ? divisions.below(county).stream()
                                .map(town -> new Option(town.code(), town.name(), towns.contains(town.code())))
                                .toList()
                        : List.of(),
                office);
    }

    private List<CountyPlanPage.Batch> batches(String county, Words words) {
        var of = plans.batchOf(county);
        return plans.batches(county).stream()
                .map(batch -> new CountyPlanPage.Batch(
                        batch.name(),
                        ScheduleLines.days(batch.from(), batch.until(), words),
                        Collections.frequency(of.values(), batch.id())))
                .toList();
    }

    private static List<CountyPlanPage.Week> weeks(Map<String, Schedule> schedules, Words words) {
        var weeks = new TreeMap<LocalDate, TreeMap<LocalDate, Integer>>();
        schedules
                .values()
                .forEach(schedule -> weeks.computeIfAbsent(
                                schedule.vote().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                                monday -> new TreeMap<>())
                        .merge(schedule.vote(), 1, Integer::sum));
        var shown = new ArrayList<CountyPlanPage.Week>();
        weeks.forEach((monday, days) -> shown.add(new CountyPlanPage.Week(
                words.of("election.plan.week", Wording.of(words, monday)),
                days.entrySet().stream()
                        .map(day -> new CountyPlanPage.Day(
                                Wording.of(words, day.getKey()), words.of("election.plan.villages", day.getValue())))
                        .toList())));
        return shown;
    }

    private static CountyPlanPage.Trouble trouble(Prospect prospect, Map<String, String> names, Words words) {
        return new CountyPlanPage.Trouble(
                names.getOrDefault(prospect.village(), prospect.village()),
                "/villages/" + prospect.village() + "/schedule",
                Reason.said(words, prospect.troubles()),
                Reason.said(words, prospect.inTheWay()));
    }
}
