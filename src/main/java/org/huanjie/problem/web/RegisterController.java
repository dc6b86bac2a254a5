package org.huanjie.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.problem.ListLevel;
import org.huanjie.problem.NewProblem;
import org.huanjie.problem.Origin;
import org.huanjie.problem.ProblemRefusal;
import org.huanjie.problem.ProblemStep;
import org.huanjie.problem.ProblemSteps;
import org.huanjie.problem.Risk;
import org.huanjie.problem.kind.ProblemKind;
import org.huanjie.problem.kind.ProblemKinds;
import org.huanjie.problem.owner.Owner;
import org.huanjie.problem.owner.Owners;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 登记问题. */
@Controller
class RegisterController {

    private final ProblemSteps steps;
    private final ProblemKinds kinds;
    private final SituationPages pages;
    private final ProblemDesk desk;
    private final Owners owners;

    RegisterController(
            ProblemSteps steps, ProblemKinds kinds, SituationPages pages, ProblemDesk desk, Owners owners) {
        this.steps = steps;
        this.kinds = kinds;
        this.pages = pages;
        this.desk = desk;
        this.owners = owners;
    }

    @AllowedProblemStep(ProblemStep.REGISTER)
    @GetMapping("/villages/{village}/problems/new")
    Answer form(@PathVariable String village, HttpServletRequest request) {
        return page(village, Map.of(), List.of(), request);
    }

    /** Without a day it is registered and waits to be assigned; with one it is assigned at once. */
    @AllowedProblemStep(ProblemStep.REGISTER)
    @PostMapping("/villages/{village}/problems")
    Answer register(
            @PathVariable String village,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        pages.place(village, Level.VILLAGE);
        var fields = ProblemFields.of(typed);
        var kind = fields.kind(kinds.of(village).open());
        var risk = fields.choice("risk", Risk.class, ProblemRefusal.NO_RISK);
        var owner = fields.text("owner").isEmpty() ? Optional.of(Owner.of(who)) : fields.owner(owners.of(village));
        var due = fields.text("due").isEmpty() ? Optional.<LocalDate>empty() : fields.due();
        var problem = new NewProblem(
                village,
                kind.orElse(ProblemKind.OTHER),
                ListLevel.of(owner.orElse(Owner.of(who)).division()),
                risk.orElse(Risk.BLUE),
                fields.text("title"),
                fields.text("description"),
                Origin.REPORTED,
                owner.orElse(Owner.of(who)),
                due.orElse(null));
        var reasons = new ArrayList<>(fields.faults());
        reasons.addAll(steps.against(problem));
        if (!reasons.isEmpty()) {
            return page(village, typed, reasons, request);
        }
        return switch (steps.register(problem, who)) {
            case Verdict.Done(var done) ->
                Redirect.to(SituationPages.path(done), "situation.done.registered", done.number());
            case Verdict.Refused(var refused) -> page(village, typed, refused, request);
        };
    }

    private RegisterPage page(
            String village, Map<String, String> typed, List<Reason> reasons, HttpServletRequest request) {
        var place = pages.place(village, Level.VILLAGE);
        var words = pages.words(request);
        var fields = ProblemFields.of(typed);
        return new RegisterPage(
                reasons.isEmpty() ? 200 : 422,
                place.name(),
                SituationPages.path(village),
                words.grounds(reasons),
                words.kinds(village, ProblemKind.of(fields.text("kind")).orElse(null)),
                words.options(
                        Risk.values(),
                        fields.choice("risk", Risk.class, ProblemRefusal.NO_RISK)
                                .orElse(null)),
                typed.getOrDefault("title", ""),
                typed.getOrDefault("description", ""),
                desk.people(village, words, fields.text("owner")),
                fields.text("due"));
    }
}
