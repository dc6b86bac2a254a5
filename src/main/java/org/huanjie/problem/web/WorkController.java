package org.huanjie.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.huanjie.access.who.SignedIn;
import org.huanjie.problem.ListLevel;
import org.huanjie.problem.MeasureId;
import org.huanjie.problem.Measures;
import org.huanjie.problem.Problem;
import org.huanjie.problem.ProblemId;
import org.huanjie.problem.ProblemRefusal;
import org.huanjie.problem.ProblemStep;
import org.huanjie.problem.Task;
import org.huanjie.problem.TaskId;
import org.huanjie.problem.Tasks;
import org.huanjie.problem.owner.Owners;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 任务与对策 — what is done about a problem: tasks given and done, measures made and linked. */
@Controller
@RequestMapping("/villages/{village}/problems/{problem}")
class WorkController {

    private final Tasks tasks;
    private final Measures measures;
    private final Owners owners;
    private final SituationPages pages;
    private final ProblemDesk desk;

    WorkController(Tasks tasks, Measures measures, Owners owners, SituationPages pages, ProblemDesk desk) {
        this.tasks = tasks;
        this.measures = measures;
        this.owners = owners;
        this.pages = pages;
        this.desk = desk;
    }

    @AllowedProblemStep(ProblemStep.REGISTER)
    @PostMapping("/tasks")
    Answer give(
            @PathVariable String village,
            @PathVariable ProblemId problem,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        var found = pages.problem(village, problem);
        var fields = ProblemFields.of(typed);
        if (fields.text("text").isEmpty()) {
            fields.typed().wrong(ProblemRefusal.NO_TEXT.of().at("text"));
        }
        var owner = fields.owner(owners.of(village));
        var due = fields.due();
        if (owner.isEmpty() || due.isEmpty()) {
            return desk.page(village, problem, who, request, fields.faults(), typed);
        }
        var outcome = tasks.give(found, fields.text("text"), owner.get(), due.get(), who);
        return answer(outcome, found, "situation.done.task", typed, who, request);
    }

    @AllowedProblemStep(ProblemStep.REGISTER)
    @PostMapping("/tasks/{task}/done")
    Answer done(
            @PathVariable String village,
            @PathVariable ProblemId problem,
            @PathVariable TaskId task,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        var found = pages.problem(village, problem);
        var outcome =
                tasks.done(task(problem, task).id(), ProblemFields.of(typed).text("result"), who);
        return answer(outcome, found, "situation.done.task-done", typed, who, request);
    }

    /** A measure that is chosen is linked; one that is written is made: to the problem, or to one of its tasks. */
    @AllowedProblemStep(ProblemStep.REGISTER)
    @PostMapping("/measures")
    Answer measure(
            @PathVariable String village,
            @PathVariable ProblemId problem,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        var found = pages.problem(village, problem);
        var fields = ProblemFields.of(typed).typed();
        var served =
                fields.idIfAny("task").map(id -> task(problem, new TaskId(id))); // looked for before anything is made
        var outcome = fields.idIfAny("measure")
                .map(measure -> measures.serveProblem(new MeasureId(measure), found, who))
                .orElseGet(() -> measures.make(found, ListLevel.of(who.division()), fields.text("measureText"), who));
        if (served.isPresent() && outcome instanceof Verdict.Done(var made)) {
            outcome = measures.serveTask(made, served.get(), who);
        }
        return answer(outcome, found, "situation.done.measure", typed, who, request);
    }

    private Task task(ProblemId problem, TaskId task) {
        return tasks.find(task).filter(one -> one.problem().equals(problem)).orElseThrow(NoSuchPage::new);
    }

    private Answer answer(
            Verdict<?> outcome,
            Problem problem,
            String notice,
            Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        return switch (outcome) {
            case Verdict.Done<?> _ -> Redirect.to(SituationPages.path(problem), notice);
            case Verdict.Refused(var refused) ->
                desk.page(problem.village(), problem.id(), who, request, refused, typed);
        };
    }
}
