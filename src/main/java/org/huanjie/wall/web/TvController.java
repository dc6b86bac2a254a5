package org.huanjie.wall.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.shell.Answer;
import org.huanjie.shell.text.Typing;
import org.huanjie.shell.web.Frames;
import org.huanjie.wall.Tonight;
import org.huanjie.wall.Walls;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 电视模式 — the wall on a television: {@code ?seconds=5..120} says how long each part stands, 15 unless told. */
@Controller
class TvController {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 120;
    private static final int USUAL = 15;
    private static final int TONIGHT = 8;
    private static final int CELLS = 200;

    private final Walls walls;
    private final Frames frames;
    private final Clock clock;

    TvController(Walls walls, Frames frames, Clock clock) {
        this.walls = walls;
        this.frames = frames;
        this.clock = clock;
    }

    @Allowed(to = Permission.LOOK_AT_COUNTY)
    @GetMapping("/counties/{county}/tv")
    Answer tv(
            @PathVariable String county, @RequestParam(defaultValue = "") String seconds, HttpServletRequest request) {
        var version = walls.version(county);
        var matrix = walls.matrix(county);
        var words = frames.words(request);
        var wall = new WallPages(words, matrix, WallPages.Choice.ALL)
                .page(request.getRequestURI(), request.getRequestURI(), matrix.today(), version);
        int each = Math.clamp(Typing.number(seconds).orElse(USUAL), SHORTEST, LONGEST);
        return new TvPage(
                wall.title(),
                each,
                request.getRequestURI() + "?seconds=" + each,
                WallController.follow(county),
                version,
                LocalTime.now(clock).format(DateTimeFormatter.ofPattern("HH:mm:ss")),
                wall.tiles(),
                wall.beside().days(),
                new RowWords(words).tonight(Tonight.of(matrix), TONIGHT),
                wall.columns(),
                wall.table(),
                wall.legend(),
                pieces(wall.rows()));
    }

    // towns together as long as a screen holds their villages
    static List<List<WallPage.Row>> pieces(List<WallPage.Row> towns) {
        var pieces = new ArrayList<List<WallPage.Row>>();
        int held = CELLS;
        for (var town : towns) {
            if (held + town.cells().size() > CELLS) {
                pieces.add(new ArrayList<>());
                held = 0;
            }
            pieces.getLast().add(town);
            held += town.cells().size();
        }
        return pieces;
    }
}
