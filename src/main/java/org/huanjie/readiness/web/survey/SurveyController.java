package org.huanjie.readiness.web.survey;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.readiness.assessment.Readiness;
import org.huanjie.readiness.survey.Draw;
import org.huanjie.readiness.survey.Survey;
import org.huanjie.readiness.survey.Surveys;
import org.huanjie.readiness.web.ReadinessHead;
import org.huanjie.readiness.web.ReadinessPages;
import org.huanjie.readiness.web.ReadinessWords;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.Typing;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 群众评价 — county and town open surveys, print their slips and close them; the village sees what they came to. */
@Controller
class SurveyController {

    private final Surveys surveys;
    private final Readiness readiness;
    private final ReadinessPages pages;

    SurveyController(Surveys surveys, Readiness readiness, ReadinessPages pages) {
        this.surveys = surveys;
        this.readiness = readiness;
        this.pages = pages;
    }

    @Allowed({
        Role.VILLAGE_TEAM,
        Role.ELECTION_COMMITTEE,
        Role.RESIDENT_CADRE,
        Role.TOWN_COMMITTEE,
        Role.TOWN_REVIEW,
        Role.COUNTY_OFFICE,
        Role.AUDITOR
    })
    @GetMapping("/villages/{village}/readiness/survey")
    Answer show(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return page(village, Map.of(), List.of(), who, pages.words(request));
    }

    @Allowed(to = Permission.ORGANIZE)
    @PostMapping("/villages/{village}/readiness/survey")
    Answer open(
            @PathVariable String village,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        var words = pages.words(request);
        pages.place(village, Level.VILLAGE);
        return switch (surveys.open(village, plan(typed), who)) {
            case Verdict.Done<UUID> _ -> Redirect.to(path(village), "readiness.survey.opened");
            case Verdict.Refused(var refused) -> page(village, typed, words.grounds(refused), who, words);
        };
    }

    @Allowed(to = Permission.ORGANIZE)
    @AsksFirst
    @PostMapping("/villages/{village}/readiness/survey/{id}/slips")
    Answer print(
            @PathVariable String village,
            @PathVariable UUID id,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var survey = survey(village, id);
        if (!survey.open()) {
            return Redirect.to(path(village), "readiness.survey.not-open");
        }
        var words = pages.words(request);
        return printing(survey, words)
                .unlessConfirmed(shown, words.words())
                .orElseGet(() -> printed(village, id, who, request));
    }

    private Answer printed(String village, UUID id, SignedIn who, HttpServletRequest request) {
        var here = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        var words = pages.words(request);
        return switch (surveys.print(village, id, who)) {
            case Verdict.Done(var codes) ->
                new SlipsPage(
                        head(village, words),
                        codes.stream()
                                .map(code -> SlipsPage.Slip.of(here + "/s/" + code))
                                .toList());
            case Verdict.Refused(var refused) -> page(village, Map.of(), words.grounds(refused), who, words);
        };
    }

    @Allowed(to = Permission.ORGANIZE)
    @AsksFirst
    @PostMapping("/villages/{village}/readiness/survey/{id}/close")
    Answer close(
            @PathVariable String village,
            @PathVariable UUID id,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = pages.words(request);
        var open = Optional.of(survey(village, id)).filter(Survey::open);
        return open.flatMap(survey -> closing(survey, words).unlessConfirmed(shown, words.words()))
                .orElseGet(() -> surveys.close(village, id, who)
                        .answer(
                                done -> Redirect.to(path(village), "readiness.survey.closed"),
                                refused -> page(village, Map.of(), words.grounds(List.copyOf(refused)), who, words)));
    }

    private ConfirmPage printing(Survey survey, ReadinessWords words) {
        var answered = surveys.answered(survey.id());
        return ConfirmPage.asks(
                        words.of("survey.print.confirm"),
                        path(survey.village()) + "/" + survey.id() + "/slips",
                        words.of("survey.print"),
                        new ConfirmPage.Back(words.of("survey"), path(survey.village())))
                .fact(words.of("survey.confirm.asked"), survey.asked())
                .fact(words.of("survey.confirm.answered"), answered)
                .follows(words.of("survey.print.confirm.new", survey.asked() - answered))
                .follows(words.of("survey.print.confirm.old"))
                .page();
    }

    private ConfirmPage closing(Survey survey, ReadinessWords words) {
        var answered = surveys.answered(survey.id());
        return ConfirmPage.asks(
                        words.of("survey.confirm.title"),
                        path(survey.village()) + "/" + survey.id() + "/close",
                        words.of("survey.close"),
                        new ConfirmPage.Back(words.of("survey"), path(survey.village())))
                .fact(words.of("survey.confirm.asked"), survey.asked())
                .fact(words.of("survey.confirm.answered"), answered)
                .fact(words.of("survey.confirm.until"), words.minute(survey.closesAt()))
                .follows(words.of("survey.confirm.codes", survey.asked() - answered))
                .follows(words.of("survey.confirm.result", survey.shownFrom()))
                .page();
    }

    private Survey survey(String village, UUID id) {
        return surveys.of(village).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }

    private SurveyPage page(
            String village, Map<String, String> typed, List<Reason.Said> refusals, SignedIn who, ReadinessWords words) {
        var method = typed.getOrDefault("method", "");
        return new SurveyPage(
                refusals.isEmpty() ? HttpStatus.OK.value() : HttpStatus.UNPROCESSABLE_CONTENT.value(),
                head(village, words),
                Permission.ORGANIZE.isOf(who),
                refusals,
                typed,
                Arrays.stream(Draw.Method.values())
                        .map(each -> new Option(
                                each.name(),
                                words.of("survey.method." + each.name()),
                                each.name().equals(method)))
                        .toList(),
                surveys.of(village).stream().map(each -> held(each, words)).toList());
    }

    private SurveyPage.Held held(Survey survey, ReadinessWords words) {
        var lines = new ArrayList<String>();
        lines.add(words.of("survey.line.frame", survey.frame(), survey.frameSize(), survey.asked()));
        lines.add(words.of(
                "survey.line.drawn",
                words.of("survey.method." + survey.method().name()),
                survey.seed(),
                survey.drawn().stream().map(String::valueOf).collect(Collectors.joining(" "))));
        lines.add(
                survey.open()
                        ? words.of(
                                "survey.line.so-far",
                                surveys.answered(survey.id()),
                                survey.asked(),
                                words.minute(survey.closesAt()))
                        : result(survey, words));
        return new SurveyPage.Held(
                words.of(survey.open() ? "survey.running" : "survey.ended"),
                lines,
                survey.open() ? path(survey.village()) + "/" + survey.id() : "");
    }

    private static String result(Survey survey, ReadinessWords words) {
        var responses = String.valueOf(survey.responses());
        return survey.score()
                .map(score -> words.of(
                        "survey.line.result", responses, survey.asked(), String.valueOf(survey.content()), score))
                .orElseGet(() -> words.of("survey.line.hidden", responses, survey.shownFrom()));
    }

    private ReadinessHead head(String village, ReadinessWords words) {
        var place = pages.place(village, Level.VILLAGE);
        return readiness
                .find(village)
                .map(found -> pages.head(place, found.standing(), words))
                .orElseGet(() -> pages.headWithoutTerm(place, words));
    }

    // what is no number or day becomes one that the refusal names
    private static Surveys.Plan plan(Map<String, String> typed) {
        boolean systematic = typed.getOrDefault("method", "").equals(Draw.Method.SYSTEMATIC.name());
        return new Surveys.Plan(
                typed.getOrDefault("frame", ""),
                Typing.number(typed.getOrDefault("size", "")).orElse(0),
                systematic ? Draw.Method.SYSTEMATIC : Draw.Method.RANDOM,
                Typing.number(typed.getOrDefault("asked", "")).orElse(0),
                Typing.day(typed.getOrDefault("last", "")).orElse(LocalDate.EPOCH));
    }

    private static String path(String village) {
        return "/villages/" + village + "/readiness/survey";
    }
}
