package org.huanjie.wall.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.law.LegalCalendar;
import org.huanjie.region.Division;
import org.huanjie.responsibility.visit.VisitState;
import org.huanjie.shell.Words;
import org.huanjie.wall.Matrix;
import org.huanjie.wall.Risk;
import org.huanjie.wall.Tonight;
import org.huanjie.wall.Wall;
import org.huanjie.wall.WallState;
import org.huanjie.wall.web.WallPage.Cell;
import org.huanjie.wall.web.WallPage.Legend;
import org.huanjie.wall.web.WallPage.Line;
import org.huanjie.wall.web.WallPage.Row;
import org.huanjie.wall.web.WallPage.Tile;
import org.huanjie.wall.web.WallPage.TownLine;

/** 挂图页的写法 — puts a wall into words: all strings of the page, in the reader's language. */
final class WallPages {

    private final Words words;
    private static final int TONIGHT = 6;

    private final Wall wall;
    private final Matrix matrix;
    private final RowWords rows;
    private final Map<String, Matrix.Row> known;
    private final Choice choice;
    private final Map<WallState, Long> counts;
    private final Map<WallState, Look> looks = new EnumMap<>(WallState.class);
    private final String join;

    /** 样子 — how a state looks in a cell, put into words once for all cells of it. */
    private record Look(String css, String mark, String word) {}

    /** 选择 — what the reader has asked to see: one state, or the villages found for a text; neither for all. */
    record Choice(Optional<WallState> state, String query, Set<String> found) {

        static final Choice ALL = new Choice(Optional.empty(), "", Set.of());

        boolean shows(Wall.Cell cell) {
            return state.map(cell.state()::equals).orElse(true)
                    && (query.isEmpty() || found.contains(cell.division().code()));
        }
    }

    WallPages(Words words, Matrix matrix, Choice choice) {
        this.words = words;
        this.matrix = matrix;
        this.wall = matrix.wall();
        this.rows = new RowWords(words);
        this.known = matrix.rows().collect(Collectors.toMap(row -> row.village().code(), Function.identity()));
        this.choice = choice;
        this.counts = wall.counts();
        this.join = words.of("wall.join");
        for (var state : WallState.values()) {
            looks.put(state, new Look(css(state), words.of("wall.mark." + state), words.of("wall.state." + state)));
        }
    }

    WallPage page(String path, String again, LocalDate today, String version) {
        var states =
                Arrays.stream(WallState.values()).filter(counts::containsKey).toList();
        return new WallPage(
                words.of("wall.title", wall.county().name()),
                path,
                again,
                WallController.follow(wall.county().code()),
                version,
                choice.query(),
                choice.state().map(WallState::name).orElse(""),
                tiles(today),
                states.stream().map(state -> legend(path, state)).toList(),
                wall.towns().stream().map(this::row).toList(),
                found(),
                new WallPage.Beside(
                        blockers(),
                        wall.days().stream().map(day -> day(day, today)).toList(),
                        calls().lines()),
                states.stream().map(state -> look(state).word()).toList(),
                wall.towns().stream().map(town -> line(town, states)).toList(),
                rows.tonight(Tonight.of(matrix), TONIGHT));
    }

    private List<Tile> tiles(LocalDate today) {
        return Stream.concat(ofTheVotes(today), calls().tile()).toList();
    }

    private CallWords calls() {
        return new CallWords(words, wall.figures().calls());
    }

    private Stream<Tile> ofTheVotes(LocalDate today) {
        var figures = wall.figures();
        return Stream.of(
                new Tile(
                        words.of("wall.ready"),
                        words.of("wall.number", figures.ready()),
                        words.of("wall.of", figures.villages()),
                        words.of("wall.ready.missing", figures.villages() - figures.ready())),
                new Tile(
                        words.of("wall.started"),
                        words.of("wall.number", figures.started()),
                        words.of("wall.villages"),
                        underWay()),
                new Tile(
                        words.of("wall.declared"),
                        words.of("wall.number", figures.declared()),
                        words.of("wall.villages"),
                        words.of("wall.elected", figures.elected())),
                turnout(figures),
                blocking(),
                next(today));
    }

    private String underWay() {
        return words.of(
                "wall.started.polling",
                counts.getOrDefault(WallState.POLLING, 0L) + counts.getOrDefault(WallState.COUNTING, 0L));
    }

    private Tile turnout(Wall.Figures figures) {
        return figures.turnout().registered() == 0
                ? new Tile(words.of("wall.turnout"), words.of("wall.none"), "", words.of("wall.turnout.none"))
                : new Tile(
                        words.of("wall.turnout"),
                        figures.turnout().number(words),
                        words.of("wall.percent.sign"),
                        words.of(
                                "wall.turnout.of",
                                figures.turnout().marked(),
                                figures.turnout().registered()));
    }

    private Tile blocking() {
        return wall.blockers().isEmpty()
                ? new Tile(words.of("wall.blocking"), words.of("wall.none"), "", words.of("wall.blocking.none"))
                : new Tile(
                        words.of("wall.blocking"),
                        words.of("wall.number", wall.blockers().getFirst().villages()),
                        words.of("wall.villages"),
                        words.of("readiness.condition."
                                + wall.blockers().getFirst().condition()));
    }

    private Tile next(LocalDate today) {
        if (wall.days().isEmpty()) {
            return new Tile(words.of("wall.next"), words.of("wall.none"), "", words.of("wall.next.none"));
        }
        var day = wall.days().getFirst();
        return new Tile(
                words.of("wall.next"),
                date(day.date()),
                "",
                words.of("wall.next.note", words.of("wall.day." + day.what()), day.villages()));
    }

    private Legend legend(String path, WallState state) {
        boolean on = choice.state().map(state::equals).orElse(false);
        var look = look(state);
        return new Legend(
                state.name(),
                look.css(),
                look.mark(),
                look.word(),
                Long.toString(counts.getOrDefault(state, 0L)),
                on ? path : path + "?state=" + state,
                on);
    }

    private Row row(Wall.Town town) {
        return new Row(
                town.division().name(),
                "/towns/" + town.division().code(),
                words.of("wall.town.ready", town.ready(), town.cells().size()),
                town.cells().stream().map(this::cell).toList());
    }

    private Cell cell(Wall.Cell cell) {
        var look = look(cell.state());
        var row = Objects.requireNonNull(known.get(cell.division().code()));
        return new Cell(
                "/villages/" + cell.division().code(),
                (choice.shows(cell) ? look.css() : look.css() + " dim") + signs(row),
                look.mark(),
                lettering(cell.division()),
                cell.division().name()
                        + join
                        + look.word()
                        + (cell.interim() ? join + words.of("wall.interim") : "")
                        + said(row));
    }

    // shapes as well as colours, drawn by the style sheet so that a cell stays short
    private static String signs(Matrix.Row row) {
        return (row.risk() == Risk.RED ? " r" : row.risk() == Risk.YELLOW ? " y" : "")
                + (row.visit() == VisitState.MISSED ? " v" : "")
                + (row.missing().isEmpty() ? "" : " o");
    }

    private String said(Matrix.Row row) {
        var said = new StringBuilder();
        if (row.risk() != Risk.NONE) {
            said.append(join).append(rows.problems(row));
        }
        if (row.visit() == VisitState.MISSED) {
            said.append(join).append(rows.visit(row.visit()));
        }
        if (row.reviews().open() > 0) {
            said.append(join).append(rows.reviews(row.reviews()));
        }
        if (!row.missing().isEmpty()) {
            said.append(join).append(words.of("wall.lacking", rows.missing(row)));
        }
        return said.toString();
    }

    private Look look(WallState state) {
        return Objects.requireNonNull(looks.get(state));
    }

    // a name of more than three characters would break the grid; the title has it whole
    private static String lettering(Division village) {
        var name = village.shortName();
        return name.codePointCount(0, name.length()) <= 3 ? name : name.substring(0, name.offsetByCodePoints(0, 3));
    }

    private Optional<String> found() {
        return choice.query().isEmpty()
                ? Optional.empty()
                : Optional.of(words.of("wall.found", choice.found().size(), choice.query()));
    }

    // what holds a start up, and what holds a list up
    private List<Line> blockers() {
        var reviewing = matrix.reviewing() == 0
                ? Stream.<Line>empty()
                : Stream.of(new Line(
                        words.of("wall.reviewing"),
                        words.of("wall.villages.count", matrix.reviewing()),
                        rows.reviews(matrix.reviews())));
        return Stream.concat(wall.blockers().stream().map(this::blocker), reviewing)
                .toList();
    }

    private Line blocker(Wall.Blocker blocker) {
        return new Line(
                words.of("readiness.condition." + blocker.condition()),
                words.of("wall.villages.count", blocker.villages()),
                "");
    }

    private Line day(Wall.Day day, LocalDate today) {
        long ahead = LegalCalendar.daysUntil(today, day.date());
        return new Line(
                words.of("wall.day." + day.what()), date(day.date()), words.of("wall.day.note", day.villages(), ahead));
    }

    private TownLine line(Wall.Town town, List<WallState> states) {
        return new TownLine(
                town.division().name(),
                states.stream()
                        .map(state -> Long.toString(town.cells().stream()
                                .filter(cell -> cell.state() == state)
                                .count()))
                        .toList());
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.of("wall.date"), words.locale())
                .format(day);
    }

    private static String css(WallState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
