package org.huanjie.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.problem.ListLevel;
import org.huanjie.problem.Measures;
import org.huanjie.problem.ProblemState;
import org.huanjie.problem.Problems;
import org.huanjie.problem.Risk;
import org.huanjie.problem.Tasks;
import org.huanjie.problem.Transition;
import org.huanjie.problem.kind.ProblemKinds;
import org.huanjie.region.Level;
import org.springframework.stereotype.Component;

/** 清单页的组成 — one page of one list, with its figures, filters and ways on. */
@Component
class ProblemsPages {

    private static final int AROUND = 3;

    private final SituationPages pages;
    private final Problems problems;
    private final Tasks tasks;
    private final Measures measures;

    ProblemsPages(SituationPages pages, Problems problems, Tasks tasks, Measures measures) {
        this.pages = pages;
        this.problems = problems;
        this.tasks = tasks;
        this.measures = measures;
    }

    ProblemsPage page(
            String code, Level level, String path, ListQuery query, SignedIn who, HttpServletRequest request) {
        var place = pages.place(code, level);
        var words = pages.words(request);
        var which = query.which();
        int found = count(code, query);
        return new ProblemsPage(
                place.name(),
                path,
                which,
                lists(path, query, words),
                figures(code, words),
                filter(code, query, words),
                found,
                which.equals("problems") ? problemRows(code, query, words) : List.of(),
                which.equals("tasks") ? taskRows(code, query, words) : List.of(),
                which.equals("measures") ? measureRows(code, query, words) : List.of(),
                links(path, query, found),
                level == Level.VILLAGE && Transition.WORKERS.contains(who.role()),
                query.address(path + "/export", 0));
    }

    private int count(String code, ListQuery query) {
        return switch (query.which()) {
            case "tasks" -> tasks.count(code, query.filter());
            case "measures" -> measures.count(code, query.filter());
            default -> problems.count(code, query.filter());
        };
    }

    private List<ProblemRow> problemRows(String code, ListQuery query, SituationWords words) {
        return problems.page(code, query.filter(), query.at()).stream()
                .map(problem -> ProblemRow.of(problem, words))
                .toList();
    }

    private List<TaskRow> taskRows(String code, ListQuery query, SituationWords words) {
        return tasks.list(code, query.filter(), Problems.PAGE, (long) query.at() * Problems.PAGE).stream()
                .map(task -> TaskRow.of(task, List.of(), words))
                .toList();
    }

    private List<MeasureRow> measureRows(String code, ListQuery query, SituationWords words) {
        return measures.list(code, query.filter(), Problems.PAGE, (long) query.at() * Problems.PAGE).stream()
                .map(measure -> MeasureRow.of(measure, words))
                .toList();
    }

    private List<ProblemsPage.Figure> figures(String code, SituationWords words) {
        var open = problems.open(code).values();
        return List.of(
                new ProblemsPage.Figure(
                        open.stream().mapToInt(Problems.Open::red).sum(), words.name(Risk.RED), "stop"),
                new ProblemsPage.Figure(
                        open.stream().mapToInt(Problems.Open::yellow).sum(), words.name(Risk.YELLOW), "wait"),
                new ProblemsPage.Figure(
                        open.stream().mapToInt(Problems.Open::blue).sum(), words.name(Risk.BLUE), ""),
                new ProblemsPage.Figure(
                        open.stream().mapToInt(Problems.Open::overdue).sum(), words.of("overdue"), "stop"));
    }

    private static ProblemsPage.Filter filter(String code, ListQuery query, SituationWords words) {
        var filter = query.filter();
        return new ProblemsPage.Filter(
                ProblemKinds.options(words.kinds().of(code).all(), filter.kind(), words.words()),
                words.options(Risk.values(), filter.risk()),
                words.options(ProblemState.values(), filter.state()),
                words.options(ListLevel.values(), filter.level()),
                filter.owner(),
                filter.overdue());
    }

    private static List<ProblemsPage.Link> lists(String path, ListQuery query, SituationWords words) {
        return Stream.of("problems", "tasks", "measures")
                .map(list -> new ProblemsPage.Link(
                        words.of("list." + list), path + "?list=" + list, list.equals(query.which())))
                .toList();
    }

    // the pages around this one, and the first and last
    private static List<ProblemsPage.Link> links(String path, ListQuery query, int found) {
        int last = Math.max(0, (found - 1) / Problems.PAGE);
        return IntStream.rangeClosed(0, last)
                .filter(n -> n == 0 || n == last || Math.abs(n - query.at()) <= AROUND)
                .mapToObj(n -> new ProblemsPage.Link(Integer.toString(n + 1), query.address(path, n), n == query.at()))
                .toList();
    }
}
