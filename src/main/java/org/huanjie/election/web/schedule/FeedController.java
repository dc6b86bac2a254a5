package org.huanjie.election.web.schedule;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huanjie.access.door.Open;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.calendar.Icalendar;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.Feeds;
import org.huanjie.election.schedule.Feeds.Behind;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.election.schedule.Schedules;
import org.huanjie.election.stage.StepWord;
import org.huanjie.election.stage.Term;
import org.huanjie.election.stage.Terms;
import org.huanjie.election.term.EarlierTerms;
import org.huanjie.election.web.Where;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.term.TermAddress;
import org.huanjie.store.scope.Scope;
import org.huanjie.store.scope.TermInView;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 日历订阅地址 — what the calendars of phones fetch: a village's public days, or all that is due for a person, within that person's scope. */
@Controller
class FeedController {

    /** How far a person's calendar reaches back and ahead, in days. */
    private static final int BACK = 30;

    private static final int AHEAD = 180;
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Feeds feeds;
    private final Schedules schedules;
    private final FeedItems items;
    private final Terms terms;
    private final EarlierTerms earlier;
    private final Divisions divisions;
    private final Where where;
    private final Clock clock;

    FeedController(
            Feeds feeds,
            Schedules schedules,
            FeedItems items,
            Terms terms,
            EarlierTerms earlier,
            Divisions divisions,
            Where where,
            Clock clock) {
        this.terms = terms;
        this.earlier = earlier;
        this.feeds = feeds;
        this.schedules = schedules;
        this.items = items;
        this.divisions = divisions;
        this.where = where;
        this.clock = clock;
    }

    @Open
    @GetMapping("/feeds/{token}.ics")
    ResponseEntity<String> feed(@PathVariable String token, HttpServletRequest request) {
        return feeds.behind(token)
                .map(behind -> answer(behind, request))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<String> answer(Behind behind, HttpServletRequest request) {
        var words = new Words(where.words(request).source(), Locale.forLanguageTag(behind.language()));
        var base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        var text = switch (behind) {
            case Behind.Village(var village, var language) ->
                Scope.of(village).call(() -> village(village, base, words));
            case Behind.Person(var person, var language) -> person.scope().call(() -> person(person, base, words));
        };
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(Integer.toHexString(text.hashCode()) + "-" + text.length())
                .header("X-Robots-Tag", "noindex")
                .body(text);
    }

    private String village(String village, String base, Words words) {
        var name = name(village);
        var events = Stream.concat(earlier.of(village).reversed().stream(), terms.at(village).stream())
                .flatMap(term -> TermInView.call(term.id(), () -> events(village, term, name, base, words)).stream())
                .toList();
        return calendar(words.of("election.feed.village", name), events);
    }

    // a term that is over stays in the calendars of those who subscribed to it
    private List<Icalendar.Event> events(String village, Term term, String name, String base, Words words) {
        var address = base + TermAddress.BELOW + term.address();
        var votes = items.of(village).stream().map(item -> event(item, address, words));
        var steps = schedules.of(village).stream()
                .flatMap(schedule -> schedule.lines().stream())
                .filter(Schedule.Line::needed)
                .map(line -> new Icalendar.Event(
                        "election-" + term.address() + "-" + village + "-" + line.step(),
                        line.due(),
                        null,
                        words.of(
                                line.limit() == null ? "election.feed.plan" : "election.feed.limit",
                                name,
                                Wording.of(words, new StepWord(line.step()))),
                        address + "/v/" + village));
        return Stream.concat(steps, votes).toList();
    }

    private String person(SignedIn person, String base, Words words) {
        var today = LocalDate.now(clock);
        var events = items.of(person, today.minusDays(BACK), today.plusDays(AHEAD)).stream()
                .map(item -> event(item, base, words))
                .toList();
        return calendar(words.of("election.feed.person"), events);
    }

    private Icalendar.Event event(CalendarItem item, String base, Words words) {
        return new Icalendar.Event(
                item.id(),
                item.day(),
                item.at(),
                words.of("election.feed.item", name(item.village()), sentence(item, words)),
                base + item.href());
    }

    static String sentence(CalendarItem item, Words words) {
        return Wording.sentence(words, item.key(), item.arguments());
    }

    private String name(String village) {
        return divisions.find(village).map(Division::name).orElse(village);
    }

    // one stamp a day, so that an unchanged calendar stays the same file
    private String calendar(String name, List<Icalendar.Event> events) {
        return Icalendar.of(name, LocalDate.now(clock).atStartOfDay().toInstant(ZoneOffset.ofHours(8)), events);
    }
}
