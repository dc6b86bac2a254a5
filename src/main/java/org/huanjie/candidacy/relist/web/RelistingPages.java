package org.huanjie.candidacy.relist.web;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.relist.ListChanges;
import org.huanjie.candidacy.relist.ListDeparture;
import org.huanjie.candidacy.relist.NextInLine;
import org.huanjie.candidacy.relist.Relistings;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.web.Where;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.print.ReportingLines;
import org.springframework.stereotype.Component;

/** 重新公布页的组成. */
@Component
class RelistingPages {

    private final ListChanges changes;
    private final Relistings relistings;
    private final Candidates candidates;
    private final Where where;
    private final ReportingLines reporting;

    RelistingPages(
            ListChanges changes,
            Relistings relistings,
            Candidates candidates,
            Where where,
            ReportingLines reporting) {
        this.changes = changes;
        this.relistings = relistings;
        this.candidates = candidates;
        this.where = where;
        this.reporting = reporting;
    }

    static String path(Election election) {
        return "/villages/" + election.village() + "/candidates/"
                + election.body().slug() + "/anew";
    }

    RelistingPage of(Election election, Form form, SignedIn who, Words words) {
        boolean open = Candidates.listIsOut(election) && candidates.mayEnter(election, who);
        var last = relistings.last(election);
        return new RelistingPage(
                where.form(election.village(), words.of("candidacy.anew.title", Wording.of(words, election.body()))),
                path(election),
                open,
                changes.departures(election).stream().map(one -> departure(one, words)).toList(),
                changes.posts(election).stream()
                        .map(line -> post(election, line, open, words))
                        .toList(),
                last.map(announced -> words.of(
                                "candidacy.anew.last", announced.number(), Wording.of(words, announced.day())))
                        .orElse(""),
                last.isEmpty() ? "" : path(election) + "/notice.pdf",
                Reason.said(words, relistings.againstAnnouncing(election, who)),
                form);
    }

    ConfirmPage asks(Election election, Words words) {
        var page = ConfirmPage.asks(
                words.of("candidacy.anew.ask"),
                path(election),
                words.of("candidacy.anew.announce"),
                new ConfirmPage.Back(words.of("candidacy.anew"), path(election)));
        changes.departures(election).stream()
                .filter(ListDeparture::counts)
                .forEach(one -> page.fact(words.of("candidacy.anew.leaves"), departure(one, words)));
        changes.posts(election).stream()
                .flatMap(line -> changes.following(election, line).stream())
                .forEach(next -> page.fact(
                        words.of("candidacy.anew.follows"),
                        words.of("candidacy.anew.person", next.who().name(), Wording.of(words, next.who().post()))));
        return page.follows(words.of("candidacy.anew.ask.follows")).page();
    }

    RelistingSheet sheet(Election election, Relistings.Announced announced, Words words) {
        var place = where.name(election.village());
        var standing = candidates.published(election.id());
        return new RelistingSheet(
                words.of("candidacy.anew.sheet"),
                place,
                words.of("candidacy.anew.sheet.opening", Wording.of(words, election.body()), announced.number()),
                Stream.concat(
                                announced.left().stream().map(one -> departure(one, words)),
                                announced.followed().stream()
                                        .map(one -> words.of(
                                                "candidacy.anew.sheet.follows",
                                                one.name(),
                                                Wording.of(words, one.post()))))
                        .toList(),
                changes.posts(election).stream()
                        .map(line -> new RelistingSheet.PostNames(
                                Wording.of(words, line.post()),
                                Wording.of(words, names(standing, line))))
                        .toList(),
                words.of("candidacy.anew.sheet.signed", place),
                Wording.of(words, announced.day()),
                reporting.of(election.village(), words));
    }

    private static List<String> names(List<Candidate> standing, PostSeats line) {
        return standing.stream()
                .filter(one -> one.post() == line.post())
                .map(Candidate::name)
                .toList();
    }

    private static String departure(ListDeparture one, Words words) {
        var text = words.of(
                "candidacy.anew.departure",
                one.who().name(),
                Wording.of(words, one.who().post()),
                Wording.of(words, one.reason()));
        return one.waitsUntil()
                .map(until -> words.of("candidacy.anew.waits", text, Wording.of(words, until)))
                .orElse(text);
    }

    private RelistingPage.PostLine post(Election election, PostSeats line, boolean open, Words words) {
        int lacking = changes.lacking(election, line);
        var ask = changes.toAsk(election, line).stream()
                .map(next -> next.who().candidate())
                .toList();
        return new RelistingPage.PostLine(
                Wording.of(words, line.post()),
                lacking == 0 ? words.of("candidacy.anew.enough") : words.of("candidacy.anew.lacking", lacking, line.seats()),
                changes.line(election, line).stream()
                        .map(next -> new RelistingPage.NextLine(
                                next.who().candidate().toString(),
                                next.who().name(),
                                state(next, words),
                                open && next.askedOn() == null && ask.contains(next.who().candidate()),
                                open && next.askedOn() != null && !next.answered()))
                        .toList());
    }

    private static String state(NextInLine next, Words words) {
        var asked = next.askedOn();
        if (asked == null) {
            return words.of("candidacy.anew.rank", next.rank());
        }
        return next.answered()
                ? words.of(next.follows() ? "candidacy.anew.stands" : "candidacy.anew.stands-not", next.rank())
                : words.of("candidacy.anew.asked", next.rank(), Wording.of(words, asked));
    }
}
