package org.huanjie.discipline.misconduct.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 案卷入口 — a case, and the steps that are taken in it. */
@Controller
class CaseController implements CaseVisit.Way {

    private final CaseDesk desk;
    private final CaseSteps steps;

    CaseController(CaseDesk desk, CaseSteps steps) {
        this.desk = desk;
        this.steps = steps;
    }

    @AllowedHandling({HandlingStep.INQUIRE, HandlingStep.ACCEPT})
    @GetMapping(CaseAddress.CASE)
    Answer show(@ModelAttribute(binding = false) CaseVisit visit) {
        return desk.page(visit, Form.EMPTY, List.of());
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
    Answer take(@ModelAttribute(binding = false) CaseVisit visit) {
        var typed = visit.typed();
        var step = typed.choice("step", HandlingStep.class);
        int seen = visit.seen();
        return desk.answer(
                visit,
                typed.unless(() -> steps.take(visit.id(), step.orElseThrow(), seen, typed.text("words"), visit.who())));
    }

    @AllowedHandling(HandlingStep.FIND)
    @PostMapping(CaseAddress.CASE + "/findings")
    Answer find(@ModelAttribute(binding = false) CaseVisit visit) {
        var typed = visit.typed();
        int seen = visit.seen();
        var said = new NewFinding(
                Conduct.of(typed.text("kind")).orElse(visit.report().kind()),
                typed.choice("outcome", FindingOutcome.class),
                typed.text("document"),
                typed.text("organ"),
                typed.day("decided"),
                typed.text("words"),
                desk.subjects(visit.report(), typed.all("found")).stream()
                        .map(subject -> subject.id())
                        .toList());
        return desk.answer(visit, typed.unless(() -> steps.find(visit.id(), seen, said, visit.who())));
    }

    @AllowedHandling(HandlingStep.ANSWER)
    @PostMapping(CaseAddress.CASE + "/answers")
    Answer answer(@ModelAttribute(binding = false) CaseVisit visit) {
        var typed = visit.typed();
        int seen = visit.seen();
        return desk.answer(
                visit,
                typed.unless(() ->
                        steps.answer(visit.id(), seen, typed.text("words"), typed.text("concerned"), visit.who())));
    }

    /** With what was not found everything goes, so this is asked first. */
    @AllowedHandling(HandlingStep.CLOSE)
    @AsksFirst
    @PostMapping(CaseAddress.CASE + "/close")
    Answer close(
            @ModelAttribute(binding = false) CaseVisit visit,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown) {
        int seen = visit.seen();
        var against = steps.against(visit.id(), HandlingStep.CLOSE, seen, "", visit.who());
        if (!against.isEmpty()) {
            return desk.page(visit, Form.EMPTY, against);
        }
        var words = desk.words(visit.request());
        return closing(visit.report(), seen, words)
                .unlessConfirmed(shown, words)
                .orElseGet(() -> desk.answer(visit, steps.take(visit.id(), HandlingStep.CLOSE, seen, "", visit.who())));
    }

    private static ConfirmPage closing(Report report, int seen, Words words) {
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

    /** 案卷之门 — the head of every handler of a case. */
    @ControllerAdvice(assignableTypes = CaseVisit.Way.class)
    static class Door {

        private final CaseDesk desk;

        Door(CaseDesk desk) {
            this.desk = desk;
        }

        @ModelAttribute
        CaseVisit visit(
                @PathVariable String division,
                @PathVariable String report,
                @RequestParam MultiValueMap<String, String> form,
                SignedIn who,
                HttpServletRequest request) {
            return new CaseVisit(
                    desk.report(division, report), Typed.ofAll("discipline.report-case.", form), who, request);
        }
    }
}
