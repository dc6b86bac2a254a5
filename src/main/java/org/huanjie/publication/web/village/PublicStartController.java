package org.huanjie.publication.web.village;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.door.Open;
import org.huanjie.access.door.PublicStart;
import org.huanjie.election.stage.Terms;
import org.huanjie.publication.web.village.FoundPage.Hit;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 公开首页 — find one's village, in the counties that have opened a term. */
@Controller
class PublicStartController implements PublicStart {

    private static final int FOUND = 20;

    private final Divisions divisions;
    private final Terms terms;

    PublicStartController(Divisions divisions, Terms terms) {
        this.divisions = divisions;
        this.terms = terms;
    }

    /** The public start, for those signed in as well. */
    @Open
    @GetMapping("/public")
    Answer start(@RequestParam(defaultValue = "") String q) {
        return page(q);
    }

    @Override
    public Answer page(String search) {
        var hits = hits(search);
        var towns = terms.counties().stream()
                .flatMap(county -> divisions.below(county).stream())
                .map(this::town)
                .filter(town -> !town.villages().isEmpty())
                .toList();
        return new StartPage(search, hits, !search.isBlank() && hits.isEmpty(), towns, ofCounties("/reviews"), ofCounties("/discipline"));
    }

    // of each county, what its reviews came to, and its column of discipline
    private List<Hit> ofCounties(String page) {
        return terms.counties().stream()
                .flatMap(county -> divisions.find(county).stream())
                .map(county -> new Hit(county.name(), "", "/public/" + county.code() + page))
                .toList();
    }

    /** The part of a page that shows what was found while someone types. */
    @Open
    @GetMapping("/divisions")
    Answer found(@RequestParam(defaultValue = "") String q) {
        return new FoundPage(q, hits(q));
    }

    private StartPage.Town town(Division town) {
        var villages = divisions.villages(town.code()).stream()
                .map(village -> new Hit(village.name(), "", address(village)))
                .toList();
        return new StartPage.Town(town.name(), villages.size(), villages);
    }

    private List<Hit> hits(String q) {
        return terms.counties().stream()
                .flatMap(county -> divisions.search(q, county, FOUND).stream())
                .flatMap(this::villages)
                .distinct()
                .limit(FOUND)
                .map(village -> new Hit(village.name(), place(village), address(village)))
                .toList();
    }

    // a town found stands for its villages
    private Stream<Division> villages(Division found) {
        return found.level() == Level.TOWN
                ? divisions.villages(found.code()).stream()
                : Stream.of(found).filter(Division::isVillage);
    }

    private String place(Division village) {
        return divisions.above(village.code()).stream()
                .filter(above -> above.level() == Level.COUNTY || above.level() == Level.TOWN)
                .map(Division::name)
                .collect(Collectors.joining(" "));
    }

    private static String address(Division village) {
        return "/v/" + village.code();
    }
}
