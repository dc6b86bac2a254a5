package org.huanjie.election.web.occasion;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.occasion.Arrangement;
import org.huanjie.election.occasion.ArrangementDraft;
import org.huanjie.election.occasion.ArrangementRefusal;
import org.huanjie.election.occasion.Arrangements;
import org.huanjie.election.occasion.Occasion;
import org.huanjie.election.occasion.VotingManner;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.election.web.occasion.ArrangementsPage.Line;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Worded;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 安排入口 — publishes hour and place of the vote and of what goes before it (R-PL-2, R-NM-8). */
@Controller
class ArrangementsController {

    private static final String PATH = "/villages/{village}/election/{body}/arrangements";

    private final Where where;
    private final Arrangements arrangements;

    ArrangementsController(Where where, Arrangements arrangements) {
        this.where = where;
        this.arrangements = arrangements;
    }

    @Allowed(to = Permission.READ_PAPERS)
    @GetMapping(PATH)
    Answer page(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        return page(where.election(village, body), Form.EMPTY, who, where.words(request));
    }

    @AsksFirst
    @Allowed(to = Permission.CONDUCT)
    @PostMapping(PATH)
    Answer publish(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var words = where.words(request);
        var typed = Typed.of("occasion.field.", form);
        var draft = draft(typed);
        var against = Stream.concat(
                        typed.faults().stream(),
                        typed.faults().isEmpty()
                                ? arrangements.against(election.id(), draft, who).stream()
                                : Stream.empty())
                .toList();
        if (!against.isEmpty()) {
            return page(election, typed.form(against, words), who, words);
        }
        return asks(election, draft, form, words)
                .unlessConfirmed(typed.text(ConfirmPage.SHOWN), words)
                .orElseGet(() -> switch (arrangements.publish(election.id(), draft, who)) {
                    case Verdict.Done(Arrangement done) ->
                        Redirect.to(action(election), "occasion.done", Wording.of(words, done.occasion()));
                    case Verdict.Refused(var reasons) -> page(election, typed.form(reasons, words), who, words);
                });
    }

    private static ArrangementDraft draft(Typed typed) {
        var occasion = typed.choice("occasion", Occasion.class).orElse(Occasion.VOTE);
        return new ArrangementDraft(
                occasion,
                typed.dayIfAny("day"),
                time(typed, "from"),
                time(typed, "until"),
                typed.text("place", 80),
                typed.all("stations"),
                occasion == Occasion.VOTE ? typed.choiceIfAny("manner", VotingManner.class) : java.util.Optional.empty(),
                typed.textIfAny("why", 200));
    }

    private static LocalTime time(Typed typed, String name) {
        if (typed.text(name).isEmpty()) {
            typed.wrong(ArrangementRefusal.HOURS.of().at(name));
        }
        return typed.timeIfAny(name).orElse(LocalTime.MIDNIGHT);
    }

    private ConfirmPage asks(Election election, ArrangementDraft draft, Map<String, String> form, Words words) {
        var last = arrangements.of(election.id(), draft.occasion());
        var asks = ConfirmPage.asks(
                words.of(
                        last.isEmpty() ? "occasion.ask" : "occasion.ask.correct", Wording.of(words, draft.occasion())),
                action(election),
                words.of(last.isEmpty() ? "occasion.publish" : "occasion.correct"),
                new ConfirmPage.Back(words.of("occasion.title"), action(election)));
        last.ifPresent(before -> asks.fact(words.of("occasion.before"), before.said(words)));
        var day = draft.occasion() == Occasion.VOTE ? java.util.Optional.ofNullable(election.day()) : draft.day();
        day.ifPresent(on -> asks.fact(words.of("occasion.field.day"), Wording.of(words, on)));
        asks.fact(words.of("occasion.from-until"), words.of("occasion.hours", draft.from(), draft.until()));
        asks.fact(words.of("occasion.field.place"), draft.place());
        draft.stations().forEach(station -> asks.fact(words.of("occasion.field.stations"), station));
        Stream.of("occasion", "day", "from", "until", "place", "stations", "manner", "why")
                .filter(form::containsKey)
                .forEach(name -> asks.hidden(name, form.getOrDefault(name, "")));
        return asks.follows(words.of("occasion.ask.follows")).page();
    }

    private ArrangementsPage page(Election election, Form form, SignedIn who, Words words) {
        var all = arrangements.all(election.id());
        return new ArrangementsPage(
                where.form(election.village(), words.of("occasion.title")),
                action(election),
                election.day() == null ? "" : words.of("occasion.vote-day", Wording.of(words, election.day())),
                all.stream().map(one -> line(one, arrangements.of(election.id()), words)).toList(),
                Permission.CONDUCT.isOf(who, election.village())
                        ? options(
                                Stream.of(Occasion.values())
                                        .filter(one -> one.openAt(election))
                                        .toList(),
                                form.value("occasion"),
                                words)
                        : List.of(),
                options(List.of(VotingManner.values()), form.value("manner"), words),
                form);
    }

    private static Line line(Arrangement one, List<Arrangement> holding, Words words) {
        boolean holds = holding.contains(one);
        return new Line(
                Wording.of(words, one.occasion()),
                one.said(words),
                words.of(holds ? "occasion.holds" : "occasion.corrected"),
                holds ? "done" : "wait",
                one.isCorrection() ? words.of("occasion.why", one.why()) : "",
                words.of("occasion.by", Wording.of(words, one.publishedAt()), one.publishedBy()));
    }

    private static <E extends Enum<E> & Worded> List<Option> options(List<E> constants, String chosen, Words words) {
        return constants.stream()
                .map(one -> new Option(one.name(), Wording.of(words, one), one.name().equals(chosen)))
                .toList();
    }

    private static String action(Election election) {
        return "/villages/" + election.village() + "/election/" + election.body().slug() + "/arrangements";
    }
}
