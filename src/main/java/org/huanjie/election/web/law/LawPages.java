package org.huanjie.election.web.law;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.lawbook.Editions;
import org.huanjie.election.lawbook.LawFile;
import org.huanjie.election.lawbook.LawFiles;
import org.huanjie.election.lawbook.LegalCalendars;
import org.huanjie.election.lawbook.file.Festival;
import org.huanjie.election.stage.LawWord;
import org.huanjie.election.web.Head;
import org.huanjie.election.web.Where;
import org.huanjie.election.web.law.LawPage.Line;
import org.huanjie.law.Edition;
import org.huanjie.law.Holidays;
import org.huanjie.law.LegalCalendar;
import org.huanjie.law.Rulebook;
import org.huanjie.law.Setting;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 县法规页的组成 — what stands, and what a file would change of it. */
@Component
class LawPages {

    private static final int YEARS_AHEAD = 3;

    private final LawFiles files;
    private final LegalCalendars calendars;
    private final Editions editions;
    private final Where where;
    private final Clock clock;

    LawPages(LawFiles files, LegalCalendars calendars, Editions editions, Where where, Clock clock) {
        this.clock = clock;
        this.files = files;
        this.calendars = calendars;
        this.editions = editions;
        this.where = where;
    }

    static String path(String county) {
        return "/counties/" + county + "/law";
    }

    LawPage page(String county, SignedIn who, Form form, Words words) {
        var today = LocalDate.now(clock);
        var all = files.of(county);
        return new LawPage(
                new Head(words.of("election.law.title", where.name(county)), List.of()),
                path(county),
                Permission.SET_COUNTY.against(county, who).isEmpty(),
                years(calendars.of(county).holidays(), today, words),
                held(county, today, words),
                open(editions.in(county).on(today), words),
                all.stream()
                        .filter(LawFile::waits)
                        .map(file -> waiting(county, file, who, words))
                        .toList(),
                all.stream()
                        .filter(file -> !file.waits())
                        .map(file -> new LawPage.Done(name(file, words), confirmed(file, words)))
                        .toList(),
                form);
    }

    private static List<LawPage.Year> years(Holidays holidays, LocalDate today, Words words) {
        return IntStream.rangeClosed(today.getYear(), today.getYear() + YEARS_AHEAD)
                .mapToObj(year -> new LawPage.Year(
                        year,
                        holidays.known(year),
                        words.of(
                                holidays.known(year) ? "election.law.year.known" : "election.law.year.unknown",
                                Integer.toString(year)),
                        holidays.spans().stream()
                                .filter(span -> span.year() == year)
                                .map(span -> said(span, words))
                                .collect(Collectors.joining(words.of("election.law.join")))))
                .toList();
    }

    private List<String> held(String county, LocalDate today, Words words) {
        var known = editions.in(county);
        var last = LegalCalendar.years(today, YEARS_AHEAD + 2);
        return known.held(today, last).stream()
                .map(held -> words.of(
                        "election.law.edition.line",
                        LawWord.said(held.edition(), words),
                        Wording.of(words, held.since())))
                .toList();
    }

    private static List<String> open(Rulebook edition, Words words) {
        return Arrays.stream(Setting.values())
                .filter(setting -> edition.settings().is(setting, Setting.UNSET))
                .map(setting -> Wording.of(words, LawWord.of(setting)))
                .toList();
    }

    private LawPage.Waiting waiting(String county, LawFile file, SignedIn who, Words words) {
        var brought = words.of("election.law.brought", file.broughtBy());
        boolean own = file.broughtBy().equals(who.signInName());
        return switch (file.kind()) {
            case HOLIDAYS -> {
                var read = files.holidays(file);
                yield new LawPage.Waiting(
                        file.id().toString(),
                        name(file, words),
                        words.of("election.law.holidays.facts", read.document(), read.source()),
                        brought,
                        heads("holidays", words),
                        holidays(calendars.of(county).holidays(), read.spans(), read.year(), words),
                        own);
            }
            case EDITION -> {
                var read = files.edition(file);
                yield new LawPage.Waiting(
                        file.id().toString(),
                        read.title(),
                        words.of(
                                "election.law.edition.facts",
                                read.code(),
                                read.issuer(),
                                read.document(),
                                Wording.of(words, read.from()),
                                read.source()),
                        brought,
                        heads("edition", words),
                        edition(
                                editions.in(county).on(read.from()),
                                read.rulebook(Edition.ofNation(read.from())),
                                words),
                        own);
            }
        };
    }

    private static List<String> heads(String of, Words words) {
        return Stream.of("what", "now", "then")
                .map(column -> words.of("election.law." + of + "." + column))
                .toList();
    }

    /** Every span of the file and every one that it drops. */
    private static List<Line> holidays(Holidays known, List<Holidays.Span> read, int year, Words words) {
        var now = known.spans().stream().filter(span -> span.year() == year).toList();
        var all = Stream.concat(read.stream(), now.stream())
                .map(span -> new Holidays.Span(span.from(), span.until(), span.off(), span.festival(), true))
                .distinct()
                .sorted(Comparator.comparing(Holidays.Span::from))
                .toList();
        var none = words.of("election.law.none");
        return all.stream()
                .map(span -> {
                    boolean stands = now.stream().anyMatch(one -> alike(one, span));
                    boolean comes = read.stream().anyMatch(one -> alike(one, span));
                    var said = said(span, words);
                    return new Line(festival(span, words), stands ? said : none, comes ? said : none, stands != comes);
                })
                .toList();
    }

    private static boolean alike(Holidays.Span one, Holidays.Span other) {
        return one.from().equals(other.from()) && one.until().equals(other.until()) && one.off() == other.off();
    }

    private static List<Line> edition(Rulebook now, Rulebook then, Words words) {
        return Arrays.stream(Setting.values())
                .map(setting -> {
                    var stands = now.settings().value(setting);
                    var comes = then.settings().value(setting);
                    return new Line(
                            Wording.of(words, LawWord.of(setting)),
                            value(words, setting, stands),
                            value(words, setting, comes),
                            !stands.equals(comes));
                })
                .toList();
    }

    private static String value(Words words, Setting setting, String value) {
        if (value.equals(Setting.UNSET)) {
            return words.of("election.law-file.unset");
        }
        return Character.isDigit(value.charAt(0)) ? value : words.of("setting-value." + setting.name() + "." + value);
    }

    private static String said(Holidays.Span span, Words words) {
        return words.of(
                span.off() ? "election.law.span.off" : "election.law.span.work",
                festival(span, words),
                span.from().equals(span.until())
                        ? Wording.of(words, span.from())
                        : words.of(
                                "election.law.span.days",
                                Wording.of(words, span.from()),
                                Wording.of(words, span.until())));
    }

    private static String festival(Holidays.Span span, Words words) {
        return Wording.of(words, Festival.valueOf(span.festival()));
    }

    static String name(LawFile file, Words words) {
        return words.of("election.law.file." + file.kind().name(), file.name());
    }

    private static String confirmed(LawFile file, Words words) {
        return words.of(
                "election.law.confirmed", file.broughtBy(), file.confirmedBy().orElse(""));
    }
}
