package org.huanjie.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huanjie.access.account.AccountHands;
import org.huanjie.access.who.SignedIn;
import org.huanjie.problem.ListLevel;
import org.huanjie.problem.Measure;
import org.huanjie.problem.Measures;
import org.huanjie.problem.Problem;
import org.huanjie.problem.ProblemFilter;
import org.huanjie.problem.ProblemId;
import org.huanjie.problem.ProblemState;
import org.huanjie.problem.ProblemStep;
import org.huanjie.problem.Problems;
import org.huanjie.problem.Tasks;
import org.huanjie.problem.Transition;
import org.huanjie.problem.owner.Owners;
import org.huanjie.region.Level;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;
import org.springframework.stereotype.Component;

/** 问题页的组成 — the page of one problem, as it is or as a refused form comes back. */
@Component
class ProblemDesk {

    private static final int CHOICES = 200;

    private final SituationPages pages;
    private final Problems problems;
    private final Tasks tasks;
    private final Measures measures;
    private final Owners owners;
    private final AccountHands hands;

    ProblemDesk(
            SituationPages pages,
            Problems problems,
            Tasks tasks,
            Measures measures,
            Owners owners,
            AccountHands hands) {
        this.hands = hands;
        this.pages = pages;
        this.problems = problems;
        this.tasks = tasks;
        this.measures = measures;
        this.owners = owners;
    }

    ProblemPage page(
            String village,
            ProblemId id,
            SignedIn who,
            HttpServletRequest request,
            List<Reason> reasons,
            Map<String, String> typed) {
        var place = pages.place(village, Level.VILLAGE);
        var problem = pages.problem(village, id);
        var words = pages.words(request);
        boolean works = Transition.WORKERS.contains(who.role());
        return new ProblemPage(
                reasons.isEmpty() ? 200 : 422,
                village,
                place.name(),
                SituationPages.path(problem),
                ProblemRow.of(problem, words),
                problem.description(),
                words.name(problem.origin()),
                words.name(problem.level()),
                problem.round(),
                problem.stamp(),
                problem.evidence(),
                closed(problem, words),
                words.grounds(reasons),
                steps(problem, who, words),
                people(village, words, problem.owner()),
                taskRows(id, words),
                measures.of(id).stream().map(Measure::text).toList(),
                choices(village),
                words.options(ListLevel.values(), ListLevel.of(who.division())),
                works,
                works && problem.state().isOpen() && problem.state() != ProblemState.APPLIED,
                history(id, words),
                reasons.isEmpty() ? "" : form(request, problem),
                typed,
                hands(problem, who, words));
    }

    // verifying is another person's: by whose hands the accounts went of those who worked on it, and one's own
    private List<String> hands(Problem problem, SignedIn who, SituationWords words) {
        return may(ProblemStep.VERIFY, problem, who)
                ? Stream.of(problem.owner(), problem.applicant(), who.signInName())
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(account -> hands.named(account, words.words()))
                        .toList()
                : List.of();
    }

    private static String form(HttpServletRequest request, Problem problem) {
        return request.getRequestURI().substring(SituationPages.path(problem).length());
    }

    /** Those to whom the village's work can be given, as choices. */
    List<Option> people(String village, SituationWords words, String chosen) {
        return owners.of(village).stream()
                .map(account -> new Option(
                        account.signInName(),
                        account.personName() + " · "
                                + words.words().of("role." + account.role().name()),
                        account.signInName().equals(chosen)))
                .toList();
    }

    private List<ProblemPage.StepForm> steps(Problem problem, SignedIn who, SituationWords words) {
        return problem.state().steps().stream()
                .filter(step -> may(step, problem, who))
                .map(step -> form(step, words))
                .toList();
    }

    private static boolean may(ProblemStep step, Problem problem, SignedIn who) {
        boolean second = step == ProblemStep.VERIFY || step == ProblemStep.RETURN;
        return problem.state().allows(step, who.role()) && (!second || problem.isSecond(who));
    }

    private static ProblemPage.StepForm form(ProblemStep step, SituationWords words) {
        var word = words.name(step);
        return switch (step) {
            case ASSIGN, REGISTER -> new ProblemPage.StepForm("assignment", word, "", false, true);
            case START -> new ProblemPage.StepForm("start", word, "", false, false);
            case APPLY_TO_CLOSE ->
                new ProblemPage.StepForm("application", word, words.of("form.evidence"), true, false);
            case VERIFY -> new ProblemPage.StepForm("verification", word, words.of("form.found"), false, false);
            case RETURN -> new ProblemPage.StepForm("return", word, words.of("form.reason"), true, false);
            case REOPEN -> new ProblemPage.StepForm("reopening", word, words.of("form.reason"), true, false);
        };
    }

    private List<TaskRow> taskRows(ProblemId id, SituationWords words) {
        return tasks.of(id).stream()
                .map(task -> TaskRow.of(
                        task,
                        measures.ofTask(task.id()).stream().map(Measure::text).toList(),
                        words))
                .toList();
    }

    // what the village has already: it can serve this problem or its tasks too
    private List<Option> choices(String village) {
        return measures.list(village, ProblemFilter.ALL, CHOICES, 0).stream()
                .map(measure -> new Option(measure.id().toString(), measure.text(), false))
                .toList();
    }

    private List<ProblemPage.Past> history(ProblemId id, SituationWords words) {
        return problems.history(id).reversed().stream()
                .map(event -> new ProblemPage.Past(
                        words.minute(event.takenAt()),
                        event.personName() + " · " + words.words().orElse("role." + event.role(), ""),
                        words.name(event.step()),
                        event.note(),
                        event.step() == ProblemStep.ASSIGN
                                ? words.of("history.to", event.ownerName(), SituationWords.day(event.due()))
                                : ""))
                .toList();
    }

    private static String closed(Problem problem, SituationWords words) {
        var name = problem.verifierName();
        return name == null ? "" : words.of("closed-by", name, SituationWords.day(problem.closedOn()));
    }
}
