package org.huanjie.wall.web;

import static org.huanjie.access.who.Role.AUDITOR;
import static org.huanjie.access.who.Role.COUNTY_LEADER;
import static org.huanjie.access.who.Role.COUNTY_OFFICE;
import static org.huanjie.access.who.Role.GUIDANCE_GROUP;
import static org.huanjie.access.who.Role.PROVINCE_OFFICE;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.wall.Matrix;
import org.huanjie.wall.WallState;
import org.huanjie.wall.Walls;
import org.huanjie.wall.web.WallPages.Choice;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 挂图 — the first page of the county. */
@Controller
class WallController {

    private final Walls walls;
    private final Villages villages;
    private final Frames frames;
    private final Cache<Matrix, Map<String, WallPage>> pages =
            Caffeine.newBuilder().weakKeys().build();

    WallController(Walls walls, Villages villages, Frames frames) {
        this.walls = walls;
        this.villages = villages;
        this.frames = frames;
    }

    @Allowed(to = Permission.LOOK_AT_COUNTY)
    @GetMapping("/counties/{county}/wall")
    Answer wall(
            @PathVariable String county,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request) {
        var version = walls.version(county);
        var matrix = walls.matrix(county);
        var words = frames.words(request);
        return q.isBlank() && state.isEmpty()
                ? whole(matrix, words, request.getRequestURI(), version)
                : new WallPages(words, matrix, choice(county, q.strip(), state))
                        .page(
                                request.getRequestURI(),
                                address(request.getRequestURI(), q.strip(), state),
                                matrix.today(),
                                version);
    }

    // many walls hang in a county and show the same: they share one page for as long as the wall's reading is the same
    private WallPage whole(Matrix matrix, Words words, String path, String version) {
        return pages.get(matrix, reading -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        words.tag(),
                        language -> new WallPages(words, matrix, Choice.ALL).page(path, path, matrix.today(), version));
    }

    /** A short text that changes with what is shown of the county; pages that hang somewhere ask it every second. */
    @Allowed({PROVINCE_OFFICE, COUNTY_OFFICE, COUNTY_LEADER, GUIDANCE_GROUP, AUDITOR})
    @GetMapping("/counties/{county}/wall/version")
    ResponseEntity<String> version(@PathVariable String county) {
        return said(walls.version(county));
    }

    static ResponseEntity<String> said(String version) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header("Cache-Control", "no-store")
                .body(version);
    }

    static String follow(String county) {
        return "/counties/" + county + "/wall/version";
    }

    private Choice choice(String county, String q, String state) {
        return new Choice(
                Arrays.stream(WallState.values())
                        .filter(known -> known.name().equals(state))
                        .findFirst(),
                q,
                q.isEmpty() ? Set.of() : villages.found(county, q));
    }

    private static String address(String path, String q, String state) {
        return Optional.of(q)
                .filter(text -> !text.isEmpty())
                .map(text -> path + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .orElse(state.isEmpty() ? path : path + "?state=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
    }
}
