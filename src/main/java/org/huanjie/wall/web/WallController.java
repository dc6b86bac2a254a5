package org.huanjie.wall.web;

import static org.huanjie.access.Role.AUDITOR;
import static org.huanjie.access.Role.COUNTY_LEADER;
import static org.huanjie.access.Role.COUNTY_OFFICE;
import static org.huanjie.access.Role.GUIDANCE_GROUP;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.huanjie.access.Allowed;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.wall.Wall;
import org.huanjie.wall.WallState;
import org.huanjie.wall.Walls;
import org.huanjie.wall.web.WallPages.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 挂图 — the first page of the county. */
@Controller
class WallController {

    private static final int FOUND = 200;

    private final Walls walls;
    private final Divisions divisions;
    private final Frames frames;
    private final Clock clock;
    private final Cache<Wall, Map<String, WallPage>> pages =
            Caffeine.newBuilder().weakKeys().build();

    WallController(Walls walls, Divisions divisions, Frames frames, Clock clock) {
        this.walls = walls;
        this.divisions = divisions;
        this.frames = frames;
        this.clock = clock;
    }

    @Allowed({COUNTY_OFFICE, COUNTY_LEADER, GUIDANCE_GROUP, AUDITOR})
    @GetMapping("/counties/{county}/wall")
    Answer wall(
            @PathVariable String county,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request) {
        var wall = walls.of(county);
        var words = frames.words(request);
        return q.isBlank() && state.isEmpty()
                ? whole(wall, words, request.getRequestURI())
                : new WallPages(words, wall, choice(county, q.strip(), state))
                        .page(
                                request.getRequestURI(),
                                address(request.getRequestURI(), q.strip(), state),
                                LocalDate.now(clock));
    }

    // many walls hang in a county and show the same: they share one page for as long as the wall's reading is the same
    private WallPage whole(Wall wall, Words words, String path) {
        return pages.get(wall, reading -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        words.tag(),
                        language -> new WallPages(words, wall, Choice.ALL).page(path, path, LocalDate.now(clock)));
    }

    private Choice choice(String county, String q, String state) {
        return new Choice(
                Arrays.stream(WallState.values())
                        .filter(known -> known.name().equals(state))
                        .findFirst(),
                q,
                q.isEmpty() ? Set.of() : found(county, q));
    }

    // a town found stands for all its villages
    private Set<String> found(String county, String q) {
        return divisions.search(q, county, FOUND).stream()
                .flatMap(division -> division.isVillage()
                        ? java.util.stream.Stream.of(division)
                        : divisions.villages(division.code()).stream())
                .map(Division::code)
                .collect(Collectors.toSet());
    }

    private static String address(String path, String q, String state) {
        return Optional.of(q)
                .filter(text -> !text.isEmpty())
                .map(text -> path + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .orElse(state.isEmpty() ? path : path + "?state=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
    }
}
