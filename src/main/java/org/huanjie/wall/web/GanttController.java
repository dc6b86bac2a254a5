package org.huanjie.wall.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.wall.Gantt;
import org.huanjie.wall.Matrix;
import org.huanjie.wall.Walls;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 横道图 — a town's villages along the days, on a screen and on paper for the wall. */
@Controller
class GanttController {

    /** 纸张 — what can be printed, and by which style. */
    private static final Map<String, String> SIZES = Map.of("A1", "wall-large.css", "A3", "wall-small.css");

    private final Walls walls;
    private final Frames frames;
    private final Print print;

    GanttController(Walls walls, Frames frames, Print print) {
        this.walls = walls;
        this.frames = frames;
        this.print = print;
    }

    @Allowed(to = Permission.LOOK_AT_TOWN)
    @GetMapping("/towns/{town}/gantt")
    Answer gantt(@PathVariable String town, HttpServletRequest request) {
        var version = walls.version(county(town));
        var matrix = walls.matrix(county(town));
        return new GanttPages(frames.words(request))
                .page(find(matrix, town), Gantt.of(matrix, town), matrix.today(), version);
    }

    @Allowed(to = Permission.LOOK_AT_TOWN)
    @GetMapping("/towns/{town}/gantt.pdf")
    ResponseEntity<byte[]> sheet(
            @PathVariable String town, @RequestParam(defaultValue = "A3") String size, HttpServletRequest request) {
        var style = SIZES.get(size);
        if (style == null) {
            throw new NoSuchPage();
        }
        var matrix = walls.matrix(county(town));
        var words = frames.words(request);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + town + "-" + size + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(print.pdf(sheet(matrix, find(matrix, town), style, words), words));
    }

    /** A short text that changes with what is shown of the county that the town lies in. */
    @Allowed(to = Permission.LOOK_AT_TOWN)
    @GetMapping("/towns/{town}/wall/version")
    ResponseEntity<String> version(@PathVariable String town) {
        return WallController.said(walls.version(county(town)));
    }

    static GanttSheet sheet(Matrix matrix, Matrix.Town town, String style, Words words) {
        var pages = new MatrixPages(words);
        var rows = new RowWords(words);
        var day = org.huanjie.shell.Wording.of(words, matrix.today());
        return new GanttSheet(
                words.of("wall.gantt.title", town.division().name()),
                matrix.wall().county().name() + " " + town.division().name(),
                words.of("wall.sheet.day", day),
                style,
                pages.heads(),
                pages.legend(),
                town.rows().stream().map(row -> row(row, rows, words)).toList());
    }

    private static GanttSheet.Row row(Matrix.Row row, RowWords rows, Words words) {
        return new GanttSheet.Row(
                row.village().name(),
                words.of("wall.state." + row.state()),
                row.schedule()
                        .map(schedule -> schedule.lines().stream()
                                .map(line -> new GanttSheet.Cell(
                                        RowWords.css(line.state()),
                                        RowWords.mark(line.state()),
                                        rows.day(line.until()),
                                        line.done() == null ? "" : rows.day(line.done())))
                                .toList())
                        .orElse(List.of()),
                rows.problems(row));
    }

    private static Matrix.Town find(Matrix matrix, String town) {
        return matrix.town(town).orElseThrow(NoSuchPage::new);
    }

    private static String county(String town) {
        return new DivisionCode(town).county().digits();
    }
}
