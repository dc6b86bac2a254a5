package org.huanjie.responsibility.web;

import static org.huanjie.responsibility.web.ResponsibilityForm.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.responsibility.bond.Conflict;
import org.huanjie.responsibility.bond.ConflictList;
import org.huanjie.responsibility.bond.Link;
import org.huanjie.responsibility.bond.Links;
import org.huanjie.responsibility.bond.Load;
import org.huanjie.responsibility.bond.Loads;
import org.huanjie.responsibility.bond.People;
import org.huanjie.responsibility.bond.Person;
import org.huanjie.responsibility.bond.ThreeOnes;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** 全县三个一页的组成. */
@Component
class CountyOnesPages {

    private static final int PAGE = 30;
    private static final int LAST = 10_000;
    private static final int AROUND = 3;

    private final ResponsibilityPlaces places;
    private final Divisions divisions;
    private final ThreeOnes threeOnes;
    private final People people;
    private final Links links;
    private final ConflictList conflicts;
    private final Loads loads;

    CountyOnesPages(
            ResponsibilityPlaces places,
            Divisions divisions,
            ThreeOnes threeOnes,
            People people,
            Links links,
            ConflictList conflicts,
            Loads loads) {
        this.places = places;
        this.divisions = divisions;
        this.threeOnes = threeOnes;
        this.people = people;
        this.links = links;
        this.conflicts = conflicts;
        this.loads = loads;
    }

    /** The people of the county's own organs: those of whom leaders are linked. */
    List<Person> leaders(String county) {
        return people.of(county).stream()
                .filter(one -> one.division().equals(county))
                .toList();
    }

    CountyOnesPage page(
            String county, Map<String, String> typed, List<Reason> reasons, SignedIn who, HttpServletRequest request) {
        var place = places.of(county, Level.COUNTY);
        var words = places.words(request);
        var known = divisions.villages(county).stream().collect(Collectors.toMap(Division::code, Function.identity()));
        boolean mayLink = who.role() == Role.COUNTY_OFFICE;
        var found = conflicts.of(county);
        var linked = links.within(county);
        return new CountyOnesPage(
                reasons.isEmpty() ? 200 : 422,
                place.name(),
                ResponsibilityPlaces.county(county),
                figures(county, linked, found),
                gaps(county, known, words),
                words.grounds(reasons),
                ask(typed, reasons),
                linked.stream().map(link -> linked(link, known, words)).toList(),
                form(county, typed, !reasons.isEmpty(), mayLink, words),
                mayLink
                        ? found.stream()
                                .map(conflict -> places.clash(conflict, known, words))
                                .toList()
                        : List.of(),
                mayLink,
                loads(county, typed, words));
    }

    private CountyOnesPage.Figures figures(String county, List<Link> linked, List<Conflict> found) {
        int inTerm = threeOnes.inTerm(county).size();
        int lacking = threeOnes.missing(county).size();
        int certain = (int) found.stream().filter(Conflict::certain).count();
        return new CountyOnesPage.Figures(
                inTerm,
                inTerm - lacking,
                lacking,
                (int) linked.stream().map(Link::person).distinct().count(),
                certain,
                found.size() - certain);
    }

    private List<CountyOnesPage.Town> gaps(String county, Map<String, Division> known, ResponsibilityWords words) {
        var gaps = new LinkedHashMap<String, List<CountyOnesPage.Gap>>();
        threeOnes
                .missing(county)
                .forEach((village, missing) -> gaps.computeIfAbsent(
                                new DivisionCode(village).town().digits(), town -> new java.util.ArrayList<>())
                        .add(new CountyOnesPage.Gap(
                                name(village, known), places.path(village), places.lacks(missing, words))));
        return divisions.below(county).stream()
                .filter(town -> gaps.containsKey(town.code()))
                .map(town -> new CountyOnesPage.Town(
                        town.name(),
                        "/towns/" + town.code() + "/responsibility",
                        words.of(
                                "ones.villages",
                                gaps.getOrDefault(town.code(), List.of()).size()),
                        gaps.getOrDefault(town.code(), List.of())))
                .toList();
    }

    private static String name(String village, Map<String, Division> known) {
        return Optional.ofNullable(known.get(village)).map(Division::name).orElse(village);
    }

    private CountyOnesPage.Linked linked(Link link, Map<String, Division> known, ResponsibilityWords words) {
        return new CountyOnesPage.Linked(
                link.id().toString(),
                link.personName(),
                link.duty(),
                name(link.village(), known),
                places.path(link.village()),
                words.name(link.kind()),
                words.name(link.ground()),
                words.moment(link.from()));
    }

    private String ask(Map<String, String> typed, List<Reason> reasons) {
        boolean asks = ResponsibilityPlaces.asks(reasons);
        var fields = read(typed);
        return fields.idIfAny("person")
                .filter(id -> asks)
                .map(id -> places.asking(fields.text("village"), id) + "?for=LINK")
                .orElse("");
    }

    private CountyOnesPage.LinkForm form(
            String county, Map<String, String> typed, boolean returned, boolean mayLink, ResponsibilityWords words) {
        var fields = read(typed);
        return new CountyOnesPage.LinkForm(
                returned || !fields.text("person").isEmpty(),
                PersonForm.of("link", mayLink ? leaders(county) : List.of(), typed, words),
                mayLink ? villages(county, fields.text("village")) : List.of(),
                words.options(Link.Kind.values(), fields.choiceIfAny("kind", Link.Kind.class)),
                words.options(Link.Ground.values(), fields.choiceIfAny("ground", Link.Ground.class)));
    }

    private List<CountyOnesPage.Group> villages(String county, String chosen) {
        var byTown = divisions.villages(county).stream().collect(Collectors.groupingBy(Division::parent));
        return divisions.below(county).stream()
                .filter(town -> byTown.containsKey(town.code()))
                .map(town -> new CountyOnesPage.Group(
                        town.name(),
                        byTown.getOrDefault(town.code(), List.of()).stream()
                                .map(village -> new Option(
                                        village.code(),
                                        village.name(),
                                        village.code().equals(chosen)))
                                .toList()))
                .toList();
    }

    private CountyOnesPage.Loads loads(String county, Map<String, String> typed, ResponsibilityWords words) {
        var text = typed.getOrDefault("q", "").strip();
        var all = loads.of(county, text);
        int last = Math.max(0, (all.size() - 1) / PAGE);
        int at = Math.min(page(typed), last);
        return new CountyOnesPage.Loads(
                text,
                all.size(),
                all.stream()
                        .skip((long) at * PAGE)
                        .limit(PAGE)
                        .map(load -> row(load, words))
                        .toList(),
                IntStream.rangeClosed(0, last)
                        .filter(n -> n == 0 || n == last || Math.abs(n - at) <= AROUND)
                        .mapToObj(n ->
                                new CountyOnesPage.Turn(Integer.toString(n + 1), address(county, text, n), n == at))
                        .toList());
    }

    private static int page(Map<String, String> typed) {
        return Math.clamp(read(typed).numberIfAny("page").orElse(0), 0, LAST);
    }

    private static String address(String county, String text, int page) {
        return UriComponentsBuilder.fromPath(ResponsibilityPlaces.county(county))
                .queryParam("q", "{q}")
                .queryParam("page", page)
                .fragment("loads")
                .encode()
                .buildAndExpand(text)
                .toUriString();
    }

    private static CountyOnesPage.Row row(Load load, ResponsibilityWords words) {
        return new CountyOnesPage.Row(
                load.personName(),
                words.office(load.unit(), load.duty()),
                number(load.leader()),
                number(load.cadre()),
                number(load.officer()),
                number(load.standIn()),
                number(load.link()),
                load.villages());
    }

    private static String number(int villages) {
        return villages == 0 ? "—" : Integer.toString(villages);
    }
}
