package org.huanjie.problem.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.problem.Measures;
import org.huanjie.problem.Problem;
import org.huanjie.problem.Problems;
import org.huanjie.problem.Tasks;
import org.huanjie.problem.sheet.Sheet;
import org.huanjie.problem.sheet.SheetColumn;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.springframework.stereotype.Component;

/** 清单导出 — the three lists as workbooks, in the reader's language. */
@Component
class ListSheets {

    private static final int MOST = 5000;

    private final Divisions divisions;
    private final Problems problems;
    private final Tasks tasks;
    private final Measures measures;

    ListSheets(Divisions divisions, Problems problems, Tasks tasks, Measures measures) {
        this.divisions = divisions;
        this.problems = problems;
        this.tasks = tasks;
        this.measures = measures;
    }

    Sheet sheet(Division place, ListQuery query, SituationWords words) {
        var villages =
                divisions.villages(place.code()).stream().collect(Collectors.toMap(Division::code, Division::name));
        Function<String, String> name = code -> villages.getOrDefault(code, code);
        return switch (query.which()) {
            case "tasks" -> tasks(place, query, name, words);
            case "measures" -> measures(place, query, name, words);
            default -> problems(place, query, name, words);
        };
    }

    private Sheet problems(Division place, ListQuery query, Function<String, String> name, SituationWords words) {
        var texts = measures.texts(place.code());
        var rows = new ArrayList<List<String>>();
        for (var problem : problems.all(place.code(), query.filter(), MOST)) {
            rows.add(row(rows.size() + 1, problem, name, texts, words));
        }
        return sheet("list.problems", place, words, rows, columns(words), widths());
    }

    private static List<String> row(
            int seq, Problem problem, Function<String, String> name, Map<?, String> texts, SituationWords words) {
        var description = problem.description().isEmpty() ? "" : "\n" + problem.description();
        var verifier = problem.verifierName();
        var due = problem.due();
        var closed = problem.closedOn();
        return List.of(
                Integer.toString(seq),
                problem.number(),
                name.apply(problem.village()),
                words.kind(problem),
                words.name(problem.risk()),
                problem.title() + description,
                problem.ownerName(),
                due == null ? "" : due.toString(),
                texts.containsKey(problem.id()) ? texts.get(problem.id()) : "",
                words.name(problem.state()),
                closed == null ? "" : closed.toString(),
                verifier == null ? "" : verifier);
    }

    private Sheet tasks(Division place, ListQuery query, Function<String, String> name, SituationWords words) {
        var rows = new ArrayList<List<String>>();
        tasks.list(place.code(), query.filter(), MOST, 0)
                .forEach(task -> rows.add(List.of(
                        Integer.toString(rows.size() + 1),
                        task.number(),
                        name.apply(task.village()),
                        task.text(),
                        task.ownerName(),
                        task.due().toString(),
                        task.result())));
        return sheet(
                "list.tasks",
                place,
                words,
                rows,
                headings(
                        words,
                        "sheet.SEQ",
                        "sheet.NUMBER",
                        "sheet.VILLAGE",
                        "column.task",
                        "sheet.OWNER",
                        "sheet.DUE",
                        "column.result"),
                List.of(6, 16, 12, 40, 10, 12, 40));
    }

    private Sheet measures(Division place, ListQuery query, Function<String, String> name, SituationWords words) {
        var rows = new ArrayList<List<String>>();
        measures.list(place.code(), query.filter(), MOST, 0)
                .forEach(measure -> rows.add(List.of(
                        Integer.toString(rows.size() + 1),
                        name.apply(measure.village()),
                        measure.text(),
                        words.name(measure.level()),
                        measure.madeOn().toString(),
                        words.of("serves", measure.problems(), measure.tasks()))));
        return sheet(
                "list.measures",
                place,
                words,
                rows,
                headings(
                        words,
                        "sheet.SEQ",
                        "sheet.VILLAGE",
                        "sheet.MEASURES",
                        "column.level",
                        "column.made",
                        "column.serves"),
                List.of(6, 12, 60, 10, 12, 24));
    }

    private static Sheet sheet(
            String title,
            Division place,
            SituationWords words,
            List<List<String>> rows,
            List<String> headings,
            List<Integer> widths) {
        var reported = words.of("sheet.reported", place.name(), words.today().toString());
        return new Sheet(words.of(title), reported, headings, widths, rows);
    }

    private static List<String> columns(SituationWords words) {
        return Arrays.stream(SheetColumn.values())
                .map(column -> words.words().of(column.key()))
                .toList();
    }

    private static List<Integer> widths() {
        return Arrays.stream(SheetColumn.values()).map(SheetColumn::width).toList();
    }

    private static List<String> headings(SituationWords words, String... keys) {
        return Arrays.stream(keys).map(key -> words.of(key)).toList();
    }
}
