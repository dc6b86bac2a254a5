package org.huanjie.readiness.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.readiness.assessment.Assessment;
import org.huanjie.readiness.assessment.Readiness;
import org.huanjie.readiness.condition.AllowedStep;
import org.huanjie.readiness.condition.Stamp;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.readiness.condition.State;
import org.huanjie.readiness.condition.Step;
import org.huanjie.readiness.condition.Transition;
import org.huanjie.readiness.step.Application;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 村准入评估 — self-check, what it says read once more, application and appeal. */
@Controller
public class VillageReadinessController {

    private static final int UNPROCESSABLE = 422;

    private final Readiness readiness;
    private final Application application;
    private final ReadinessPages pages;

    VillageReadinessController(Readiness readiness, Application application, ReadinessPages pages) {
        this.readiness = readiness;
        this.application = application;
        this.pages = pages;
    }

    @Allowed(to = Permission.LOOK_AT_VILLAGE)
    @GetMapping("/villages/{village}/readiness")
    Answer show(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return page(village, who, pages.words(request), Typed.nothing());
    }

    @Allowed(to = Permission.LOOK_AT_VILLAGE)
    @GetMapping("/villages/{village}/readiness/check")
    Answer check(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return checkPage(village, who, pages.words(request), List.of());
    }

    @AllowedStep(Step.SELF_CHECK)
    @PostMapping("/villages/{village}/readiness/self-check")
    Answer selfCheck(
            @PathVariable String village,
            @RequestParam Map<String, String> values,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "save") String then,
            SignedIn who,
            HttpServletRequest request) {
        var words = pages.words(request);
        var found = readiness.find(village);
        if (found.isEmpty()) {
            return page(village, who, words, Typed.nothing());
        }
        var form = new SelfCheckForm(
                values, readiness.conditions(found.get().standing().version()), words);
        if (!form.faults().isEmpty()) {
            return page(village, who, words, new Typed(values, form.faults(), ""));
        }
        return switch (application.selfCheck(village, Stamp.of(seen), form.checks(), who)) {
            case Verdict.Refused(var refused) ->
                page(village, who, words, new Typed(values, words.grounds(refused), ""));
            case Verdict.Done<Standing> _ ->
                Redirect.to(path(village) + (then.equals("check") ? "/check" : ""), "readiness.done.saved");
        };
    }

    @AllowedStep(Step.APPEAL)
    @PostMapping("/villages/{village}/readiness/appeal")
    Answer appeal(
            @PathVariable String village,
            @RequestParam(defaultValue = "") String reason,
            SignedIn who,
            HttpServletRequest request) {
        var words = pages.words(request);
        return switch (application.appeal(village, reason, who)) {
            case Verdict.Refused(var refused) ->
                page(village, who, words, new Typed(Map.of(), words.grounds(refused), reason));
            case Verdict.Done<Standing> _ -> Redirect.to(path(village), "readiness.done.appealed");
        };
    }

    @AllowedStep(Step.APPLY)
    @PostMapping("/villages/{village}/readiness/application")
    Answer apply(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        var words = pages.words(request);
        return switch (application.apply(village, who)) {
            case Verdict.Refused(var refused) -> checkPage(village, who, words, words.grounds(refused));
            case Verdict.Done<Standing> _ -> Redirect.to(path(village), "readiness.done.applied");
        };
    }

    /** What the village states, to be read once more before it goes to the town; nothing to be read where it is not its turn. */
    private Answer checkPage(String village, SignedIn who, ReadinessWords words, List<Reason.Said> refusals) {
        var place = pages.place(village, Level.VILLAGE);
        return readiness
                .find(village)
                .filter(found -> found.state().allows(Step.SELF_CHECK, who.role()) || !refusals.isEmpty())
                .<Answer>map(found -> new CheckPage(
                        refusals.isEmpty() ? 200 : UNPROCESSABLE,
                        pages.head(place, found.standing(), words),
                        refusals.isEmpty() ? words.grounds(application.missing(found)) : refusals,
                        ReadinessPages.lines(found, words)))
                .orElseGet(() -> Redirect.to(path(village)));
    }

    /** 所填 — what was typed and why it was not taken; nothing at first. */
    private record Typed(Map<String, String> values, List<Reason.Said> refusals, String appeal) {
        static Typed nothing() {
            return new Typed(Map.of(), List.of(), "");
        }

        Form form() {
            return Form.refused(values, refusals);
        }
    }

    private VillageReadinessPage page(String village, SignedIn who, ReadinessWords words, Typed typed) {
        var place = pages.place(village, Level.VILLAGE);
        var found = readiness.find(village);
        if (found.isEmpty()) {
            var noTerm = Reason.Said.ofForm(words.of("refused.no-term"), words.of("refused.no-term.remedy"), "");
            return new VillageReadinessPage(
                    200,
                    pages.headWithoutTerm(place, words),
                    Form.refused(Map.of(), List.of(noTerm)),
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    false,
                    "",
                    List.of(),
                    "");
        }
        var assessment = found.get();
        boolean mayState = assessment.state().allows(Step.SELF_CHECK, who.role());
        return new VillageReadinessPage(
                typed.form().status(),
                pages.head(place, assessment.standing(), words),
                typed.form(),
                assessment.standing().stamp(),
                mayState ? cards(assessment, words, typed.values()) : List.of(),
                mayState && assessment.state() != State.REFUSED
                        ? words.grounds(application.missing(assessment))
                        : List.of(),
                ReadinessPages.lines(assessment, words),
                assessment.state().allows(Step.APPEAL, who.role())
                        && assessment.standing().beforeCounty() == null,
                typed.appeal(),
                pages.history(readiness.history(village), words),
                Transition.roles(Step.SELF_CHECK).contains(who.role()) ? "" : path(village) + "/verification");
    }

    private List<SelfCheckCard> cards(Assessment assessment, ReadinessWords words, Map<String, String> typed) {
        var set = readiness.conditions(assessment.standing().version());
        var values = typed.isEmpty() ? SelfCheckFields.of(assessment) : typed;
        return new SelfCheckFields(words, set, values).cards(assessment);
    }

    public static String path(String village) {
        return "/villages/" + village + "/readiness";
    }
}
