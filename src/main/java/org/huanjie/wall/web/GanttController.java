package org.huanjie.wall.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
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
import org.huanjie.wall.web.GanttPapers.Paper;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 横道图 — a town's villages along the days, on a screen and on paper for the wall. */
@Controller
class GanttController {

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
    ResponseEntity<byte[]> town(
            @PathVariable String town, @RequestParam(defaultValue = "A3") String size, HttpServletRequest request) {
        var paper = Stream.of(Paper.values())
                .filter(one -> one.name().equals(size))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        var matrix = walls.matrix(county(town));
        var words = frames.words(request);
        return pdf(new GanttPapers(words).town(matrix, find(matrix, town), paper), town + "-" + size, words);
    }

    @Allowed(to = Permission.LOOK_AT_COUNTY)
    @GetMapping("/counties/{county}/gantt.pdf")
    ResponseEntity<byte[]> county(@PathVariable String county, HttpServletRequest request) {
        var words = frames.words(request);
        return pdf(new GanttPapers(words).county(walls.matrix(county)), county + "-A1", words);
    }

    @Allowed(to = Permission.READ_PAPERS)
    @GetMapping("/villages/{village}/gantt.pdf")
    ResponseEntity<byte[]> village(@PathVariable String village, HttpServletRequest request) {
        var words = frames.words(request);
        var matrix = walls.matrix(county(village));
        var town = find(matrix, new DivisionCode(village).town().digits());
        var row = town.rows().stream()
                .filter(one -> one.village().code().equals(village))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        return pdf(new GanttPapers(words).village(matrix, town, row), village + "-gantt", words);
    }

    private ResponseEntity<byte[]> pdf(GanttSheet sheet, String name, Words words) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
                .header("Cache-Control", "no-store")
                .body(print.pdf(sheet, words));
    }

    /** A short text that changes with what is shown of the county that the town lies in. */
    @Allowed(to = Permission.LOOK_AT_TOWN)
    @GetMapping("/towns/{town}/wall/version")
    ResponseEntity<String> version(@PathVariable String town) {
        return WallController.said(walls.version(county(town)));
    }

    private static Matrix.Town find(Matrix matrix, String town) {
        return matrix.town(town).orElseThrow(NoSuchPage::new);
    }

    private static String county(String town) {
        return new DivisionCode(town).county().digits();
    }
}
