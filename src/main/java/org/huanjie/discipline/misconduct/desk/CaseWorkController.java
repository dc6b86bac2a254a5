package org.huanjie.discipline.misconduct.desk;

import java.util.List;
import org.huanjie.discipline.misconduct.AllowedHandling;
import org.huanjie.discipline.misconduct.ConcernedOffice;
import org.huanjie.discipline.misconduct.Exchanges.Way;
import org.huanjie.discipline.misconduct.HandlingStep;
import org.huanjie.discipline.misconduct.handling.CaseSteps;
import org.huanjie.discipline.misconduct.handling.Concerned;
import org.huanjie.discipline.misconduct.handling.KnownPeople;
import org.huanjie.discipline.misconduct.handling.KnownPerson;
import org.huanjie.discipline.misconduct.handling.NewSubject;
import org.huanjie.discipline.misconduct.identity.ReporterName;
import org.huanjie.discipline.misconduct.identity.Reporters;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** 案卷的往来与知情 — questions, who is named, who stands back, and the look at who reported. */
@Controller
class CaseWorkController implements CaseVisit.Way {

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
    Answer ask(@ModelAttribute(binding = false) CaseVisit visit) {
        var typed = visit.typed();
        var way = typed.choice("way", List.of(Way.TO_REPORTER, Way.FROM_CONCERNED, Way.TO_CONCERNED));
        return desk.answer(
                visit, typed.unless(() -> steps.say(visit.id(), way.orElseThrow(), typed.text("words"), visit.who())));
    }

    @AllowedHandling(HandlingStep.INQUIRE)
    @PostMapping(CaseAddress.CASE + "/people")
    Answer name(@ModelAttribute(binding = false) CaseVisit visit) {
        var typed = visit.typed();
        return desk.answer(visit, concerned.name(visit.id(), typed.text("account"), visit.who()));
    }

    @AllowedHandling(HandlingStep.INQUIRE)
    @PostMapping(CaseAddress.CASE + "/subjects")
    Answer subject(@ModelAttribute(binding = false) CaseVisit visit) {
        var typed = visit.typed();
        var office = typed.choice("office", ConcernedOffice.class);
        var picked = typed.text("person");
        var said = new NewSubject(
                typed.text("name"),
                picked.equals(NOBODY) ? "" : picked,
                picked.equals(NOBODY),
                office.orElse(ConcernedOffice.NONE));
        var fitting = picked.isEmpty() ? known.named(visit.report(), said.name()) : List.<KnownPerson>of();
        return fitting.isEmpty()
                ? desk.answer(visit, typed.unless(() -> concerned.subject(visit.id(), said, visit.who())))
                : desk.pick(visit, said, fitting, NOBODY);
    }

    @AllowedHandling(HandlingStep.INQUIRE)
    @PostMapping(CaseAddress.CASE + "/identity")
    Answer identity(@ModelAttribute(binding = false) CaseVisit visit) {
        var typed = visit.typed();
        return switch (reporters.open(visit.id(), typed.text("reason"), visit.who())) {
            case Verdict.Done<ReporterName>(var name) ->
                new ReporterPage(CaseAddress.of(visit.report()), name.name(), name.contact());
            case Verdict.Refused<ReporterName>(var reasons) -> desk.page(visit, reasons);
        };
    }
}
