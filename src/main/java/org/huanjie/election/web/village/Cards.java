package org.huanjie.election.web.village;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Entered;
import org.huanjie.election.stage.LawWord;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.election.stage.VillageTask.Link;
import org.huanjie.election.web.StepPlaces;
import org.huanjie.election.web.village.VillagePage.Against;
import org.huanjie.election.web.village.VillagePage.BodyCard;
import org.huanjie.election.web.village.VillagePage.CallBack;
import org.huanjie.election.web.village.VillagePage.Line;
import org.huanjie.election.web.village.VillagePage.Next;
import org.huanjie.election.web.village.VillagePage.Task;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 组织卡的制作 — turns an election into its card: the lines from the one stage table, the next step from the door. */
@Component
class Cards {

    private final Elections elections;
    private final StageDoor door;

    Cards(Elections elections, StageDoor door) {
        this.elections = elections;
        this.door = door;
    }

    /** {@code links}: all that this person may open for this election, of every module. */
    BodyCard of(Election election, List<Link> links, Optional<Schedule> schedule, SignedIn who, Words words) {
        var lines = lines(election, words);
        return new BodyCard(
                election.body().slug(),
                election.followsAnother()
                        ? words.of(
                                "election.village.round",
                                Wording.of(words, election.body()),
                                election.sequence(),
                                Wording.of(words, LawWord.of(election.round())))
                        : Wording.of(words, election.body()),
                fixed(election, words),
                stands(lines, words),
                lines,
                next(election, links, schedule, who, words),
                callBack(election, who, words),
                links.stream()
                        .filter(link -> isOnCard(election, link))
                        .map(link -> new Task(words.of(link.key()), link.href()))
                        .toList());
    }

    /** Whether this link is a form of this body alone, which stands on its card and not on the way of the villagers' vote. */
    static boolean isOnCard(Election election, Link link) {
        return election.body() != Body.VILLAGERS_COMMITTEE && "election".equals(link.module());
    }

    /** What stands before an election enters its next stage, which it never leaves backwards. */
    ConfirmPage entering(Election election, Stage next, Words words) {
        var home = "/villages/" + election.village();
        var name = Wording.of(words, next);
        var page = ConfirmPage.asks(
                        words.of("election.village.confirm.title", name),
                        home + "/election/" + election.body().slug() + "/stage",
                        words.of("election.village.enter", name),
                        new ConfirmPage.Back(words.of("election.village.confirm.back"), home))
                .fact(words.of("election.village.confirm.body"), Wording.of(words, election.body()))
                .fact(words.of("election.village.confirm.here"), Wording.of(words, election.stage()))
                .fact(words.of("election.village.confirm.fixed"), fixed(election, words))
                .follows(words.of("election.village.confirm.forward", name))
                .hidden("expected", election.stage().name())
                .hidden("next", next.name());
        return (election.stage() == election.table().first()
                        ? page.follows(words.of("election.village.confirm.start"))
                        : page)
                .page();
    }

    private static String fixed(Election election, Words words) {
        var day = election.day();
        var deadline = election.deadline();
        if (day == null && election.followsAnother()) {
            return deadline == null
                    ? words.of("election.village.round-day", election.seats())
                    : words.of("election.village.round-deadline", election.seats(), Wording.of(words, deadline));
        }
        return day == null
                ? words.of("election.village.not-fixed")
                : words.of("election.village.fixed", election.seats(), Wording.of(words, day));
    }

    private static String stands(List<Line> lines, Words words) {
        return lines.stream()
                .filter(line -> "now".equals(line.state()))
                .map(line -> words.of("election.village.stands", line.number(), lines.size(), line.name()))
                .findFirst()
                .orElseGet(() -> words.of("election.village.stages"));
    }

    private List<Line> lines(Election election, Words words) {
        Map<Stage, Entered> entered = Stream.concat(
                        elections.entered(election.id()).stream(), elections.entered(election.first()).stream())
                .filter(e -> election.reached(e.stage()))
                .collect(Collectors.toMap(Entered::stage, e -> e, (own, first) -> own));
        var lines = new ArrayList<Line>();
        for (var stage : election.table().stages()) {
            var state = stage == election.stage() ? "now" : election.reached(stage) ? "done" : "ahead";
            var when = Optional.ofNullable(entered.get(stage))
                    .map(e -> Wording.of(words, e.at()))
                    .orElse("");
            lines.add(new Line(lines.size() + 1, Wording.of(words, stage), state, when));
        }
        return lines;
    }

    private Optional<Next> next(
            Election election, List<Link> links, Optional<Schedule> schedule, SignedIn who, Words words) {
        return election.table()
                .from(election.stage())
                .map(step -> new Next(
                        election.stage().name(),
                        step.next().name(),
                        Wording.of(words, step.next()),
                        Wording.of(words, step.roles().stream().sorted().toList()),
                        when(election, step.next(), schedule, words),
                        against(door.against(election, step.next()), links, words),
                        step.roles().contains(who.role())));
    }

    private Optional<CallBack> callBack(Election election, SignedIn who, Words words) {
        boolean mine = election.table().steps().stream()
                .anyMatch(step ->
                        step.next() == election.stage() && step.roles().contains(who.role()));
        return Optional.of(election)
                .filter(one -> mine)
                .flatMap(door::calledBackUntil)
                .map(until -> new CallBack(
                        election.stage().name(),
                        words.of(
                                "election.automatic.until",
                                Wording.of(words, election.stage()),
                                Wording.of(words, until))));
    }

    private List<String> when(Election election, Stage next, Optional<Schedule> schedule, Words words) {
        var when = new ArrayList<String>();
        schedule.flatMap(days -> StepPlaces.step(election.body(), next).map(days::line))
                .ifPresent(line -> {
                    var limit = line.limit();
                    if (limit != null) {
                        when.add(words.of("election.village.by-law", Wording.of(words, limit)));
                    }
                    when.add(words.of("election.village.by-plan", Wording.of(words, line.until())));
                });
        elections.entered(election.id()).stream()
                .filter(entered -> entered.stage() == election.stage())
                .map(Entered::at)
                .max(Comparator.naturalOrder())
                .ifPresent(at -> when.add(words.of("election.village.since", Wording.of(words, at))));
        return List.copyOf(when);
    }

    // several reasons settled at one place lead there once
    private static List<Against> against(List<Reason> reasons, List<Link> links, Words words) {
        var seen = new HashSet<String>();
        return reasons.stream()
                .map(reason -> new Against(
                        reason.said(words).text(),
                        reason.said(words).remedy(),
                        WayOut.of(reason, links)
                                .filter(link -> seen.add(link.href()))
                                .map(link -> new Task(words.of(link.key()), link.href()))))
                .toList();
    }
}
