package org.huanjie.discipline.misconduct.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.AllowedHandling;
import org.huanjie.discipline.misconduct.ConcernedOffice;
import org.huanjie.discipline.misconduct.Exchanges.Way;
import org.huanjie.discipline.misconduct.HandlingStep;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.handling.CaseSteps;
import org.huanjie.discipline.misconduct.handling.Concerned;
import org.huanjie.discipline.misconduct.handling.KnownPeople;
import org.huanjie.discipline.misconduct.handling.KnownPerson;
import org.huanjie.discipline.misconduct.handling.NewSubject;
import org.huanjie.discipline.misconduct.identity.ReporterName;
import org.huanjie.discipline.misconduct.identity.Reporters;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 案卷的往来与知情 — questions, who is named, who stands back, and the look at who reported. */
@Controller
class CaseWorkController {

    /** What a form sends where it is none of those who were found. */
    private static final String NOBODY = "NOBODY";

    private final CaseDesk desk;
    private final CaseSteps steps;
    private final KnownPeople known;
    private final Concerned concerned;
    private final Reporters reporters;

    CaseWorkController(CaseDesk desk, CaseSteps steps, KnownPeople known, Concerned concerned, Reporters reporters) {
        this.desk = desk;
        this.steps = steps;
        this.known = known;
        this.concerned = concerned;
        this.reporters = reporters;
    }

    @AllowedHandling(HandlingStep.INQUIRE)
    @PostMapping(CaseAddress.CASE + "/questions")
    Answer ask(
            @PathVariable String division,
            @PathVariable String report,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var found = desk.report(division, report);
        var typed = Typed.of("discipline.report-case.", form);
        var way = typed.choice("way", List.of(Way.TO_REPORTER, Way.FROM_CONCERNED, Way.TO_CONCERNED));
        return answer(
                found,
                typed.unless(() -> steps.say(found.id(), way.orElseThrow(), typed.text("words"), who)),
                typed,
                who,
                request);
    }

    @AllowedHandling(HandlingStep.INQUIRE)
    @PostMapping(CaseAddress.CASE + "/people")
    Answer name(
            @PathVariable String division,
            @PathVariable String report,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var found = desk.report(division, report);
        var typed = Typed.of("discipline.report-case.", form);
        return answer(found, concerned.name(found.id(), typed.text("account"), who), typed, who, request);
    }

    @AllowedHandling(HandlingStep.INQUIRE)
    @PostMapping(CaseAddress.CASE + "/subjects")
    Answer subject(
            @PathVariable String division,
            @PathVariable String report,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var found = desk.report(division, report);
        var typed = Typed.of("discipline.report-case.", form);
        var office = typed.choice("office", ConcernedOffice.class);
        var picked = typed.text("person");
        var said = new NewSubject(
                typed.text("name"),
                picked.equals(NOBODY) ? "" : picked,
                picked.equals(NOBODY),
                office.orElse(ConcernedOffice.NONE));
        var fitting = picked.isEmpty() ? known.named(found, said.name()) : List.<KnownPerson>of();
        return fitting.isEmpty()
                ? answer(found, typed.unless(() -> concerned.subject(found.id(), said, who)), typed, who, request)
                : desk.pick(found, said, fitting, NOBODY, request);
    }

    @AllowedHandling(HandlingStep.INQUIRE)
    @PostMapping(CaseAddress.CASE + "/identity")
    Answer identity(
            @PathVariable String division,
            @PathVariable String report,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var found = desk.report(division, report);
        var typed = Typed.of("discipline.report-case.", form);
        return switch (reporters.open(found.id(), typed.text("reason"), who)) {
            case Verdict.Done<ReporterName>(var name) ->
                new ReporterPage(CaseAddress.of(found), name.name(), name.contact());
            case Verdict.Refused<ReporterName>(var reasons) ->
                desk.page(found, who, typed.form(reasons, desk.words(request)), reasons, request);
        };
    }

    private Answer answer(Report report, Verdict<?> done, Typed typed, SignedIn who, HttpServletRequest request) {
        return done.answer(
                any -> Redirect.to(
                        desk.isStill(report) ? CaseAddress.of(report) : CaseAddress.HOME,
                        "discipline.report-case.done"),
                reasons -> desk.page(report, who, typed.form(reasons, desk.words(request)), reasons, request));
    }
}
