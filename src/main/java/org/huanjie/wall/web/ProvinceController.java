package org.huanjie.wall.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Role;
import org.huanjie.region.Division;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.wall.Counties;
import org.huanjie.wall.Walls;
import org.huanjie.wall.web.MatrixPage.Choice;
import org.huanjie.wall.web.MatrixPage.Leaf;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 省、市总览 — the counties of a province or a city, one a page: {@code ?county=} says which, the first unless told. */
@Controller
class ProvinceController {

    private final Counties counties;
    private final Walls walls;
    private final MatrixFilters filters;
    private final Frames frames;

    ProvinceController(Counties counties, Walls walls, MatrixFilters filters, Frames frames) {
        this.counties = counties;
        this.walls = walls;
        this.filters = filters;
        this.frames = frames;
    }

    @Allowed(Role.PROVINCE_OFFICE)
    @GetMapping("/above/{division}/matrix")
    Answer county(@PathVariable String division, @RequestParam Map<String, String> asked, HttpServletRequest request) {
        var words = frames.words(request);
        var page = counties.page(division, asked.getOrDefault("county", ""));
        if (page.isEmpty()) {
            return new NoCountiesPage();
        }
        var leaf = page.get();
        var county = leaf.matrix().wall().county().code();
        var query = asked.getOrDefault("q", "").strip();
        return new MatrixPages(words, MatrixPages.Ways.PUBLIC)
                .page(
                        leaf.matrix(),
                        filters.of(county, asked, query),
                        query,
                        walls.version(county),
                        path(division),
                        Optional.of(shown(division, leaf, words)));
    }

    private Leaf shown(String division, Counties.Leaf leaf, Words words) {
        var county = leaf.matrix().wall().county().code();
        return new Leaf(
                county,
                words.of("wall.leaf.counted", leaf.number(), leaf.of()),
                leaf.before().map(before -> href(division, before)).orElse(""),
                leaf.after().map(after -> href(division, after)).orElse(""),
                choices(division, county));
    }

    private List<Choice> choices(String division, String shown) {
        return counties.within(division).stream()
                .map(county ->
                        new Choice(county.code(), county.name(), county.code().equals(shown)))
                .toList();
    }

    private static String href(String division, Division county) {
        return path(division) + "?county=" + county.code();
    }

    static String path(String division) {
        return "/above/" + division + "/matrix";
    }
}
