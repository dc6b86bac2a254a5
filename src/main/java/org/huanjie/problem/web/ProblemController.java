package org.huanjie.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.problem.Problem;
import org.huanjie.problem.ProblemId;
import org.huanjie.problem.ProblemStep;
import org.huanjie.problem.ProblemSteps;
import org.huanjie.problem.owner.Owners;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 问题 — one problem and the steps that are taken with it. */
@Controller
@RequestMapping("/villages/{village}/problems/{problem}")
class ProblemController {

    private final ProblemSteps steps;
    private final ProblemDesk desk;
    private final SituationPages pages;
    private final Owners owners;

    ProblemController(ProblemSteps steps, ProblemDesk desk, SituationPages pages, Owners owners) {
        this.steps = steps;
        this.desk = desk;
        this.pages = pages;
        this.owners = owners;
    }

    @Allowed(to = Permission.FOLLOW_WORK)
    @GetMapping
    Answer show(
            @PathVariable String village, @PathVariable ProblemId problem, SignedIn who, HttpServletRequest request) {
        return desk.page(village, problem, who, request, List.of(), Map.of());
    }

    @AllowedProblemStep(ProblemStep.ASSIGN)
    @PostMapping("/assignment")
    Answer assign(
            @PathVariable String village,
            @PathVariable ProblemId problem,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        pages.problem(village, problem);
        var fields = ProblemFields.of(typed);
        var owner = fields.owner(owners.of(village));
        var due = fields.due();
        if (owner.isEmpty() || due.isEmpty()) {
            return desk.page(village, problem, who, request, fields.faults(), typed);
        }
        return answer(
                steps.assign(problem, fields.seen(), owner.get(), due.get(), who),
                village,
                typed,
                who,
                request,
                problem);
    }

    @AllowedProblemStep(ProblemStep.START)
    @PostMapping("/start")
    Answer start(
            @PathVariable String village,
            @PathVariable ProblemId problem,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        return take(village, problem, typed, who, request, (seen, said) -> steps.start(problem, seen, who));
    }

    @AllowedProblemStep(ProblemStep.APPLY_TO_CLOSE)
    @PostMapping("/application")
    Answer apply(
            @PathVariable String village,
            @PathVariable ProblemId problem,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        return take(
                village, problem, typed, who, request, (seen, said) -> steps.applyToClose(problem, seen, said, who));
    }

    @AllowedProblemStep(ProblemStep.VERIFY)
    @PostMapping("/verification")
    Answer verify(
            @PathVariable String village,
            @PathVariable ProblemId problem,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        return take(village, problem, typed, who, request, (seen, said) -> steps.verify(problem, seen, said, who));
    }

    @AllowedProblemStep(ProblemStep.RETURN)
    @PostMapping("/return")
    Answer giveBack(
            @PathVariable String village,
            @PathVariable ProblemId problem,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        return take(village, problem, typed, who, request, (seen, said) -> steps.giveBack(problem, seen, said, who));
    }

    @AllowedProblemStep(ProblemStep.REOPEN)
    @PostMapping("/reopening")
    Answer reopen(
            @PathVariable String village,
            @PathVariable ProblemId problem,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        return take(village, problem, typed, who, request, (seen, said) -> steps.reopen(problem, seen, said, who));
    }

    private interface Step {
        Verdict<Problem> take(OptionalInt seen, String said);
    }

    private Answer take(
            String village,
            ProblemId problem,
            Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request,
            Step step) {
        pages.problem(village, problem);
        var fields = ProblemFields.of(typed);
        return answer(step.take(fields.seen(), fields.text("said")), village, typed, who, request, problem);
    }

    private Answer answer(
            Verdict<Problem> outcome,
            String village,
            Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request,
            ProblemId problem) {
        return switch (outcome) {
            case Verdict.Done(var done) -> Redirect.to(SituationPages.path(done), "situation.done." + done.state());
            case Verdict.Refused(var refused) -> desk.page(village, problem, who, request, refused, typed);
        };
    }
}
