package org.huanjie.discipline.misconduct.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.AllowedHandling;
import org.huanjie.discipline.misconduct.Conduct;
import org.huanjie.discipline.misconduct.FindingOutcome;
import org.huanjie.discipline.misconduct.HandlingStep;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.handling.CaseSteps;
import org.huanjie.discipline.misconduct.handling.NewFinding;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 案卷入口 — a case, and the steps that are taken in it. */
@Controller
class CaseController {

    private final CaseDesk desk;
    private final CaseSteps steps;

    CaseController(CaseDesk desk, CaseSteps steps) {
        this.desk = desk;
        this.steps = steps;
    }

    @AllowedHandling({HandlingStep.INQUIRE, HandlingStep.ACCEPT})
    @GetMapping(CaseAddress.CASE)
    Answer show(@PathVariable String division, @PathVariable String report, SignedIn who, HttpServletRequest request) {
        return desk.page(desk.report(division, report), who, Form.EMPTY, List.of(), request);
    }

    @AllowedHandling({
        HandlingStep.ACCEPT,
        HandlingStep.PASS_ON,
        HandlingStep.INQUIRE,
        HandlingStep.NOTE,
        HandlingStep.MEASURE,
        HandlingStep.APPLY_TO_CLOSE,
        HandlingStep.RETURN,
        HandlingStep.APPEAL,
        HandlingStep.UPHOLD,
        HandlingStep.REOPEN
    })
    @PostMapping(CaseAddress.CASE + "/steps")
    Answer take(
            @PathVariable String division,
            @PathVariable String report,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var found = desk.report(division, report);
        var typed = Typed.of("discipline.report-case.", form);
        var step = typed.choice("step", HandlingStep.class);
        var seen = typed.number("seen");
        return answer(
                found,
                typed.unless(() -> steps.take(found.id(), step.orElseThrow(), seen, typed.text("words"), who)),
                typed,
                who,
                request);
    }

    @AllowedHandling(HandlingStep.FIND)
    @PostMapping(CaseAddress.CASE + "/findings")
    Answer find(
            @PathVariable String division,
            @PathVariable String report,
            @RequestParam MultiValueMap<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var found = desk.report(division, report);
        var typed = Typed.ofAll("discipline.report-case.", form);
        var seen = typed.number("seen");
        var said = new NewFinding(
                Conduct.of(typed.text("kind")).orElse(found.kind()),
                typed.choice("outcome", FindingOutcome.class),
                typed.text("document"),
                typed.text("organ"),
                typed.day("decided"),
                typed.text("words"),
                desk.subjects(found, typed.all("found")).stream()
                        .map(subject -> subject.id())
                        .toList());
        return answer(found, typed.unless(() -> steps.find(found.id(), seen, said, who)), typed, who, request);
    }

    @AllowedHandling(HandlingStep.ANSWER)
    @PostMapping(CaseAddress.CASE + "/answers")
    Answer answer(
            @PathVariable String division,
            @PathVariable String report,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var found = desk.report(division, report);
        var typed = Typed.of("discipline.report-case.", form);
        var seen = typed.number("seen");
        return answer(
                found,
                typed.unless(() -> steps.answer(found.id(), seen, typed.text("words"), typed.text("concerned"), who)),
                typed,
                who,
                request);
    }

    /** With what was not found everything goes, so this is asked first. */
    @AllowedHandling(HandlingStep.CLOSE)
    @AsksFirst
    @PostMapping(CaseAddress.CASE + "/close")
    Answer close(
            @PathVariable String division,
            @PathVariable String report,
            @RequestParam Map<String, String> form,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var found = desk.report(division, report);
        var typed = Typed.of("discipline.report-case.", form);
        var seen = typed.number("seen");
        var against = steps.against(found.id(), HandlingStep.CLOSE, seen, "", who);
        if (!against.isEmpty()) {
            return desk.page(found, who, Form.EMPTY, against, request);
        }
        return closing(found, seen, request)
                .unlessConfirmed(shown, desk.words(request))
                .orElseGet(() ->
                        answer(found, steps.take(found.id(), HandlingStep.CLOSE, seen, "", who), typed, who, request));
    }

    private ConfirmPage closing(Report report, int seen, HttpServletRequest request) {
        var words = desk.words(request);
        var nothing = report.outcome()
                .filter(FindingOutcome.NOT_SUBSTANTIATED::equals)
                .isPresent();
        return ConfirmPage.asks(
                        words.of("discipline.report-case.close.title"),
                        CaseAddress.of(report) + "/close",
                        words.of("discipline.handling-step.CLOSE"),
                        new ConfirmPage.Back(words.of("discipline.report-desk.title"), CaseAddress.of(report)))
                .fact(
                        words.of("discipline.report-case.outcome"),
                        report.outcome()
                                .map(outcome -> Wording.of(words, outcome))
                                .orElse(""))
                .follows(words.of(
                        nothing ? "discipline.report-case.close.nothing" : "discipline.report-case.close.found"))
                .hidden("seen", Integer.toString(seen))
                .page();
    }

    // whoever passed it on, or wrote down their own office, has it no more
    private Answer answer(Report report, Verdict<?> taken, Typed typed, SignedIn who, HttpServletRequest request) {
        return taken.answer(
                done -> desk.isStill(report)
                        ? Redirect.to(CaseAddress.of(report), "discipline.report-case.done")
                        : Redirect.to(CaseAddress.HOME, "discipline.report-case.done"),
                reasons -> desk.page(report, who, typed.form(reasons, desk.words(request)), reasons, request));
    }
}
