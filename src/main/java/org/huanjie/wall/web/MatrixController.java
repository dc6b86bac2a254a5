package org.huanjie.wall.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.shell.Answer;
import org.huanjie.shell.web.Frames;
import org.huanjie.wall.Matrix;
import org.huanjie.wall.Walls;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 作战图 — the county's villages by steps, filtered by what stands in the address. */
@Controller
class MatrixController {

    private final Walls walls;
    private final MatrixFilters filters;
    private final Frames frames;
    private final Cache<Matrix, Map<String, MatrixPage>> pages =
            Caffeine.newBuilder().weakKeys().build();

    MatrixController(Walls walls, MatrixFilters filters, Frames frames) {
        this.walls = walls;
        this.filters = filters;
        this.frames = frames;
    }

    @Allowed(to = Permission.LOOK_AT_COUNTY)
    @GetMapping("/counties/{county}/matrix")
    Answer matrix(@PathVariable String county, @RequestParam Map<String, String> asked, HttpServletRequest request) {
        var version = walls.version(county);
        var matrix = walls.matrix(county);
        var words = frames.words(request);
        var query = asked.getOrDefault("q", "").strip();
        var filter = filters.of(county, asked, query);
        return filter.all()
                ? pages.get(matrix, reading -> new ConcurrentHashMap<>())
                        .computeIfAbsent(words.tag(), tag -> new MatrixPages(words).page(matrix, filter, "", version))
                : new MatrixPages(words).page(matrix, filter, query, version);
    }
}
