package org.huanjie.election.web.schedule;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.Lessons;
import org.huanjie.election.schedule.Plans;
import org.huanjie.election.schedule.Prospect;
import org.huanjie.election.schedule.Prospects;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.election.schedule.Schedules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.StepWord;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 日程 — a village's whole schedule; county and town try a day out, see every reason at once, and plan it. */
@Controller
class ScheduleController {

    private final Where where;
    private final Schedules schedules;
    private final Prospects prospects;
    private final Plans plans;
    private final Lessons lessons;
    private final Elections elections;
    private final List<VillageTask> tasks;

    ScheduleController(
            Where where,
            Schedules schedules,
            Prospects prospects,
            Plans plans,
            Lessons lessons,
            Elections elections,
            List<VillageTask> tasks) {
        this.where = where;
        this.schedules = schedules;
        this.prospects = prospects;
        this.plans = plans;
        this.lessons = lessons;
        this.elections = elections;
        this.tasks = tasks;
    }

    @Allowed({
        Role.COUNTY_OFFICE,
        Role.COUNTY_LEADER,
        Role.GUIDANCE_GROUP,
        Role.TOWN_COMMITTEE,
        Role.TOWN_SEVEN,
        Role.TOWN_REVIEW,
        Role.VILLAGE_TEAM,
        Role.ELECTION_COMMITTEE,
        Role.RESIDENT_CADRE,
        Role.SCRUTINEER,
        Role.VOLUNTEER,
        Role.AUDITOR
    })
    @GetMapping("/villages/{village}/schedule")
    @Transactional(readOnly = true)
    Answer schedule(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var typed = Typed.of("election.field.", form);
        var day = typed.text("day").isEmpty() || !plansHere(who) ? null : typed.day("day");
        return page(village, who, words, form, typed.faults(), typed.faults().isEmpty() ? day : null);
    }

    @Allowed(to = Permission.ORGANIZE)
    @PostMapping("/villages/{village}/schedule")
    Answer plan(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var typed = Typed.of("election.field.", form);
        var day = typed.day("day");
        if (!typed.faults().isEmpty()) {
            return page(village, who, words, form, typed.faults(), null);
        }
        return switch (plans.plan(
                village, List.of(village), day, plans.batchOf(village).get(village), typed.text("why"), who)) {
            case Verdict.Done(Plans.Planned planned) ->
                Redirect.to("/villages/" + village + "/schedule", "election.plan.planned", 1, Wording.of(words, day));
            case Verdict.Refused(var refused) -> page(village, who, words, form, refused, day);
        };
    }

    /** What is written holds in the writer's whole division. */
    @Allowed(to = Permission.ORGANIZE)
    @PostMapping("/villages/{village}/schedule/lesson")
    Answer lesson(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("election.field.", form);
        return switch (lessons.write(who.division(), typed.text("step"), typed.text("lesson"), who)) {
            case Verdict.Done<Nothing> _ ->
                Redirect.to("/villages/" + village + "/schedule", "election.lesson.written");
            case Verdict.Refused(var refused) -> page(village, who, where.words(request), form, refused, null);
        };
    }

    private SchedulePage page(
            String village,
            SignedIn who,
            Words words,
            Map<String, String> typed,
            List<Reason> faults,
            @Nullable LocalDate ifOn) {
        var schedule = ifOn == null ? schedules.of(village) : schedules.ifOn(village, ifOn);
        var prospect = Optional.ofNullable(prospects.within(village).get(village));
        boolean plansHere = plansHere(who);
        return new SchedulePage(
                where.form(village, words.of("election.schedule.title")),
                village,
                schedule.map(of -> words.of(said(of, ifOn), Wording.of(words, of.vote())))
                        .orElseGet(() -> words.of("election.schedule.none")),
                ifOn != null,
                schedule.map(of -> ScheduleLines.of(of, places(village, who), words))
                        .orElse(List.of()),
                Reason.said(words, prospect.map(Prospect::troubles).orElse(List.of())),
                Reason.said(words, prospect.map(Prospect::inTheWay).orElse(List.of())),
                prospect.map(of -> words.of(
                                "election.prospect.last-start",
                                Wording.of(words, of.lastStart()),
                                Wording.of(words, of.lastByPlan())))
                        .orElse(""),
                Form.sent(typed, faults, words),
                ifOn == null || !faults.isEmpty() ? List.of() : Reason.said(words, plans.against(village, ifOn)),
                Reason.said(
                        words,
                        ifOn == null
                                ? schedule.map(plans::unsettled).orElse(List.of())
                                : plans.advice(village, ifOn)),
                plansHere,
                Where.writes(who),
                plansHere ? steps(typed, words) : List.of(),
                history(village, words));
    }

    private static String said(Schedule of, @Nullable LocalDate ifOn) {
        return ifOn != null
                ? "election.schedule.if-on"
                : of.fixed() ? "election.schedule.fixed" : "election.schedule.planned";
    }

    private static boolean plansHere(SignedIn who) {
        return who.role() == Role.COUNTY_OFFICE || who.role() == Role.TOWN_COMMITTEE;
    }

    private Set<String> places(String village, SignedIn who) {
        return Arrays.stream(Body.values())
                .flatMap(body -> elections.find(village, body).stream())
                .flatMap(election -> tasks.stream().flatMap(task -> task.forVillage(election, who).stream()))
                .map(VillageTask.Link::href)
                .collect(Collectors.toSet());
    }

    private static List<Option> steps(Map<String, String> typed, Words words) {
        return IntStream.range(0, 30)
                .mapToObj("S%02d"::formatted)
                .map(code -> new Option(
                        code,
                        words.of("election.schedule.step", code, Wording.of(words, new StepWord(code))),
                        code.equals(typed.get("step"))))
                .toList();
    }

    private List<SchedulePage.Change> history(String village, Words words) {
        return plans.history(village).stream()
                .map(change -> new SchedulePage.Change(
                        Wording.of(words, change.day()),
                        change.why(),
                        Wording.of(words, change.plannedAt()),
                        change.plannedBy()))
                .toList();
    }
}
