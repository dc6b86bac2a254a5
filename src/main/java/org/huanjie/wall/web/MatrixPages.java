package org.huanjie.wall.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.responsibility.visit.VisitState;
import org.huanjie.shell.Words;
import org.huanjie.wall.Matrix;
import org.huanjie.wall.MatrixFilter;
import org.huanjie.wall.Risk;
import org.huanjie.wall.Tonight;
import org.huanjie.wall.WallState;
import org.huanjie.wall.web.MatrixPage.Cell;
import org.huanjie.wall.web.MatrixPage.Choice;
import org.huanjie.wall.web.MatrixPage.Head;
import org.huanjie.wall.web.MatrixPage.Leaf;
import org.huanjie.wall.web.MatrixPage.Legend;
import org.huanjie.wall.web.MatrixPage.Row;
import org.huanjie.wall.web.MatrixPage.Town;

/** 作战图页的写法 — puts a matrix into words. */
final class MatrixPages {

    private static final int TONIGHT = 10;

    private final Words words;
    private final RowWords rows;
    private final Ways ways;

    MatrixPages(Words words) {
        this(words, Ways.INSIDE);
    }

    MatrixPages(Words words, Ways ways) {
        this.words = words;
        this.rows = new RowWords(words);
        this.ways = ways;
    }

    /** 去处 — where the names of villages lead: to the pages of those who work for them, or to what everyone may read. */
    enum Ways {
        INSIDE,
        PUBLIC;

        private String village(String code) {
            return this == INSIDE ? "/villages/" + code : "/v/" + code;
        }

        // a town has no public page of its own
        private String town(String code) {
            return this == INSIDE ? "/towns/" + code + "/gantt" : "";
        }
    }

    MatrixPage page(Matrix matrix, MatrixFilter filter, String query, String version) {
        var county = matrix.wall().county();
        return page(matrix, filter, query, version, "/counties/" + county.code() + "/matrix", Optional.empty());
    }

    MatrixPage page(
            Matrix matrix, MatrixFilter filter, String query, String version, String path, Optional<Leaf> leaf) {
        var county = matrix.wall().county();
        var shown = filter.of(matrix);
        return new MatrixPage(
                words.of("wall.matrix.title", county.name()),
                county.name(),
                path,
                WallController.follow(county.code()),
                version,
                filter(matrix, filter, query),
                words.of(
                        "wall.matrix.shown",
                        shown.stream().mapToInt(town -> town.rows().size()).sum(),
                        matrix.wall().figures().villages()),
                heads(),
                legend(),
                shown.stream().map(this::town).toList(),
                ways == Ways.INSIDE ? rows.tonight(Tonight.of(matrix, filter), TONIGHT) : List.of(),
                leaf);
    }

    List<Head> heads() {
        return Matrix.STEPS.stream()
                .map(code -> new Head(code, rows.step(code)))
                .toList();
    }

    List<Legend> legend() {
        return Arrays.stream(Schedule.State.values())
                .map(state -> new Legend(RowWords.css(state), RowWords.mark(state), rows.state(state)))
                .toList();
    }

    Town town(Matrix.Town town) {
        return new Town(
                town.division().name(),
                ways.town(town.division().code()),
                words.of("wall.villages.count", town.rows().size()),
                town.rows().stream().map(this::row).toList());
    }

    private Row row(Matrix.Row row) {
        return new Row(
                row.village().name(),
                ways.village(row.village().code()),
                words.of("wall.state." + row.state()),
                row.schedule()
                        .map(schedule ->
                                schedule.lines().stream().map(line -> cell(line, row)).toList())
                        .orElse(List.of()),
                row.schedule().isEmpty(),
                "r" + row.risk().name().toLowerCase(Locale.ROOT).charAt(0),
                RowWords.mark(row.risk()),
                rows.problems(row),
                rows.missing(row),
                row.visit() == VisitState.MISSED ? "vm" : "",
                rows.visit(row.visit()));
    }

    // the joint review says how many it still has before it
    private Cell cell(Schedule.Line line, Matrix.Row row) {
        var cell = rows.cell(line);
        return "S14".equals(line.step()) && row.reviews().open() > 0
                ? new Cell(
                        row.reviews().late() > 0 ? RowWords.css(Schedule.State.LATE) : cell.css(),
                        cell.mark() + row.reviews().open(),
                        cell.title() + words.of("wall.join") + rows.reviews(row.reviews()))
                : cell;
    }

    private MatrixPage.Filter filter(Matrix matrix, MatrixFilter filter, String query) {
        return new MatrixPage.Filter(
                query,
                any(Arrays.stream(WallState.values())
                        .map(state -> new Choice(
                                state.name(),
                                words.of("wall.state." + state),
                                filter.state().filter(state::equals).isPresent()))),
                any(matrix.towns().stream()
                        .map(town -> new Choice(
                                town.division().code(),
                                town.division().name(),
                                town.division().code().equals(filter.town())))),
                any(Arrays.stream(Risk.values())
                        .map(risk -> new Choice(
                                risk.name(),
                                words.of("wall.risk." + risk),
                                filter.risk().filter(risk::equals).isPresent()))),
                filter.late(),
                filter.missed(),
                filter.lacking());
    }

    private List<Choice> any(Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", words.of("wall.any"), false)), choices)
                .toList();
    }
}
