package org.huanjie.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.huanjie.access.Open;
import org.huanjie.election.Terms;
import org.huanjie.publication.web.FoundPage.Hit;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 公开首页 — for those who have not signed in; those who have go on to the first page of their work. */
@Controller
class StartController {

    private static final int FOUND = 20;

    private final Divisions divisions;
    private final Terms terms;
    private final Frames frames;

    StartController(Divisions divisions, Terms terms, Frames frames) {
        this.divisions = divisions;
        this.terms = terms;
        this.frames = frames;
    }

    @Open
    @GetMapping("/")
    Answer home(HttpServletRequest request) {
        var navigation = frames.of(request).navigation();
        return navigation.isEmpty() ? start("", request) : Redirect.to(navigation.getFirst().href());
    }

    /** The public start, for those signed in as well. */
    @Open
    @GetMapping("/public")
    Answer start(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        var hits = hits(q);
        var words = frames.words(request);
        return new StartPage(
                q,
                hits,
                !q.isBlank() && hits.isEmpty(),
                terms.counties().stream()
                        .flatMap(county -> divisions.below(county).stream())
                        .map(town -> town(town, words))
                        .filter(town -> !town.villages().isEmpty())
                        .toList());
    }

    /** The part of a page that shows what was found while someone types. */
    @Open
    @GetMapping("/divisions")
    Answer found(@RequestParam(defaultValue = "") String q) {
        return new FoundPage(q, hits(q));
    }

    private StartPage.Town town(Division town, Words words) {
        var villages = divisions.villages(town.code());
        return new StartPage.Town(
                town.name(),
                words.of("public.villages", villages.size()),
                villages.stream().map(village -> new Hit(village.name(), "", "/v/" + village.code())).toList());
    }

    private List<Hit> hits(String q) {
        return terms.counties().stream()
                .flatMap(county -> divisions.search(q, county, FOUND).stream())
                .flatMap(found -> found.level() == Level.TOWN ? divisions.villages(found.code()).stream() : java.util.stream.Stream.of(found))
                .filter(Division::isVillage)
                .distinct()
                .limit(FOUND)
                .map(village -> new Hit(village.name(), place(village), "/v/" + village.code()))
                .toList();
    }

    private String place(Division village) {
        return divisions.above(village.code()).stream()
                .filter(above -> above.level() == Level.COUNTY || above.level() == Level.TOWN)
                .map(Division::name)
                .collect(Collectors.joining(" "));
    }
}
