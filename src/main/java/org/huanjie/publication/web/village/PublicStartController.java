package org.huanjie.publication.web.village;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.door.Open;
import org.huanjie.access.door.PublicStart;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.Terms;
import org.huanjie.publication.CountyResults;
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
    private final CountyResults results;
    private final Clock clock;

    PublicStartController(Divisions divisions, Terms terms, CountyResults results, Clock clock) {
        this.divisions = divisions;
        this.terms = terms;
        this.results = results;
        this.clock = clock;
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
        var lines = terms.counties().stream()
                .flatMap(county -> results.of(county).stream())
                .collect(Collectors.toMap(line -> line.village().code(), CountyResults.Line::election));
        var towns = terms.counties().stream()
                .flatMap(county -> divisions.below(county).stream())
                .map(town -> town(town, lines))
                .filter(town -> !town.villages().isEmpty())
                .toList();
        return new StartPage(
                search,
                hits,
                !search.isBlank() && hits.isEmpty(),
                today(lines),
                ofCounties("/results"),
                towns,
                ofCounties("/reviews"),
                ofCounties("/discipline"));
    }

    private List<StartPage.Village> today(Map<String, Election> elections) {
        var day = LocalDate.now(clock);
        return elections.values().stream()
                .filter(election -> day.equals(election.day()) && election.stage() != Stage.PREPARING)
                .sorted(Comparator.comparing(Election::village))
                .flatMap(election -> divisions.find(election.village()).stream())
                .map(village -> village(village, elections))
                .toList();
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

    private StartPage.Town town(Division town, Map<String, Election> elections) {
        var villages = divisions.villages(town.code()).stream()
                .map(village -> village(village, elections))
                .toList();
        return new StartPage.Town(town.name(), villages.size(), villages);
    }

    private StartPage.Village village(Division village, Map<String, Election> elections) {
        var election = Optional.ofNullable(elections.get(village.code()));
        return new StartPage.Village(
                village.name(),
                place(village),
                address(village),
                election.map(one -> one.stage().key()).orElse(""));
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
