package org.huanjie.readiness.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Terms;
import org.huanjie.law.LegalCalendar;
import org.huanjie.readiness.assessment.CountyFigures;
import org.huanjie.readiness.assessment.Readiness;
import org.huanjie.readiness.condition.State;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.web.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 县准入评估 — the county at a glance, and its settings. */
@Controller
class CountyReadinessController {

    private static final int PAGE = 50;

    private final Readiness readiness;
    private final Terms terms;
    private final Divisions divisions;
    private final SettingFields settings;
    private final ReadinessPages pages;
    private final Clock clock;

    CountyReadinessController(
            Readiness readiness,
            Terms terms,
            Divisions divisions,
            SettingFields settings,
            ReadinessPages pages,
            Clock clock) {
        this.readiness = readiness;
        this.terms = terms;
        this.divisions = divisions;
        this.settings = settings;
        this.pages = pages;
        this.clock = clock;
    }

    @Allowed(to = Permission.LOOK_AT_COUNTY)
    @GetMapping("/counties/{county}/readiness")
    Answer show(
            @PathVariable String county,
            @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page,
            SignedIn who,
            HttpServletRequest request) {
        return page(county, new Choice(town, state, page), who, pages.words(request), Map.of(), List.of());
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping("/counties/{county}/readiness/settings")
    Answer set(
            @PathVariable String county,
            @RequestParam Map<String, String> values,
            SignedIn who,
            HttpServletRequest request) {
        var words = pages.words(request);
        var faults = settings.set(county, values, who, words);
        return faults.isEmpty()
                ? Redirect.to("/counties/" + county + "/readiness", "readiness.done.set")
                : page(county, new Choice("", "", 1), who, words, values, faults);
    }

    /** 所选 — which villages the list shows. */
    private record Choice(String town, String state, int page) {
        boolean shows(CountyFigures.VillageLine village) {
            return (town.isEmpty() || new DivisionCode(town).contains(village.code()))
                    && (state.isEmpty() || village.state().name().equals(state));
        }

        String href(String county, int number) {
            return "/counties/" + county + "/readiness?town=" + town + "&state=" + state + "&page=" + number
                    + "#villages";
        }
    }

    private CountyReadinessPage page(
            String county,
            Choice asked,
            SignedIn who,
            ReadinessWords words,
            Map<String, String> typed,
            List<Reason.Said> faults) {
        var place = pages.place(county, Level.COUNTY);
        var figures = readiness.countyFigures(county);
        var names = divisions.below(county).stream().collect(Collectors.toMap(Division::code, Division::name));
        var choice = known(asked, names);
        var found = figures.villages().stream().filter(choice::shows).toList();
        int count = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int page = Math.clamp(choice.page(), 1, count);
        return new CountyReadinessPage(
                faults.isEmpty() ? 200 : 422,
                county,
                place.name(),
                figures.passed(),
                figures.total(),
                figures.blocksMost()
                        .map(line -> words.of("blocks-most", words.name(line.condition()), line.notMet()))
                        .orElse(""),
                termEnd(county, words),
                forecast(county, figures, words),
                State.byUrgency().stream()
                        .map(state -> new CountyReadinessPage.Figure(
                                words.name(state), ReadinessWords.look(state), figures.count(state)))
                        .toList(),
                towns(figures, names),
                conditions(figures, words),
                brought(figures, words),
                townChoices(figures, names, choice),
                stateChoices(words, choice),
                found.stream()
                        .skip((page - 1L) * PAGE)
                        .limit(PAGE)
                        .map(village -> row(village, words))
                        .toList(),
                found.size(),
                IntStream.rangeClosed(1, count)
                        .mapToObj(n -> new CountyReadinessPage.PageLink(
                                Integer.toString(n), choice.href(county, n), n == page))
                        .toList(),
                faults,
                settings.of(county, typed, words),
                who.role() == Role.COUNTY_OFFICE);
    }

    // what comes from an address is used only where it is one of ours
    private static Choice known(Choice asked, Map<String, String> towns) {
        boolean state = State.byUrgency().stream().anyMatch(each -> each.name().equals(asked.state()));
        return new Choice(
                towns.containsKey(asked.town()) ? asked.town() : "", state ? asked.state() : "", asked.page());
    }

    private String termEnd(String county, ReadinessWords words) {
        return terms.current(county)
                .map(term ->
                        words.of("term-end", term.ends(), LegalCalendar.daysUntil(LocalDate.now(clock), term.ends())))
                .orElseGet(() -> words.of("refused.no-term"));
    }

    private List<String> forecast(String county, CountyFigures figures, ReadinessWords words) {
        return terms.current(county)
                .map(term -> words.forecast(figures.forecast(LocalDate.now(clock), term.ends())))
                .orElse(List.of());
    }

    private static List<CountyReadinessPage.Town> towns(CountyFigures figures, Map<String, String> names) {
        return figures.byTown().stream()
                .map(town -> new CountyReadinessPage.Town(
                        town.town(),
                        names.getOrDefault(town.town(), town.town()),
                        town.passed(),
                        town.total(),
                        count(town, State.APPLIED) + count(town, State.VERIFYING) + count(town, State.REVERIFYING),
                        count(town, State.RECTIFYING),
                        count(town, State.REFUSED),
                        count(town, State.UNAPPLIED) + count(town, State.SELF_CHECK)))
                .toList();
    }

    private static int count(CountyFigures.TownLine town, State state) {
        return town.byState().getOrDefault(state, 0);
    }

    private static List<CountyReadinessPage.Condition> conditions(CountyFigures figures, ReadinessWords words) {
        var most = figures.blocksMost();
        return figures.byCondition().stream()
                .map(line -> new CountyReadinessPage.Condition(
                        words.name(line.condition()),
                        line.met(),
                        line.notMet(),
                        line.claimed(),
                        line.open(),
                        most.filter(line::equals).isPresent()))
                .toList();
    }

    private static List<CountyReadinessPage.Brought> brought(CountyFigures figures, ReadinessWords words) {
        return figures.beforeCounty().stream()
                .map(village -> new CountyReadinessPage.Brought(
                        village.name(),
                        VerificationPages.path(village.code()),
                        TownReadinessController.row(village, words).note(),
                        words.name(village.state())))
                .toList();
    }

    private static TownReadinessPage.Row row(CountyFigures.VillageLine village, ReadinessWords words) {
        var row = TownReadinessController.row(village, words);
        return new TownReadinessPage.Row(
                row.code(), row.name(), row.href(), row.open(), row.since(), words.name(village.state()));
    }

    private static List<Option> townChoices(CountyFigures figures, Map<String, String> names, Choice choice) {
        var options = new ArrayList<Option>();
        figures.byTown()
                .forEach(town -> options.add(new Option(
                        town.town(),
                        names.getOrDefault(town.town(), town.town()),
                        town.town().equals(choice.town()))));
        return options;
    }

    private static List<Option> stateChoices(ReadinessWords words, Choice choice) {
        return State.byUrgency().stream()
                .map(state ->
                        new Option(state.name(), words.name(state), state.name().equals(choice.state())))
                .toList();
    }
}
