package org.huanjie.election.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.access.SignedIn;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.election.Entered;
import org.huanjie.election.Reason;
import org.huanjie.election.Stage;
import org.huanjie.election.StageDoor;
import org.huanjie.election.Wording;
import org.huanjie.election.web.VillagePage.BodyCard;
import org.huanjie.election.web.VillagePage.Line;
import org.huanjie.election.web.VillagePage.Next;
import org.huanjie.election.web.VillagePage.Task;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 组织卡的制作 — turns an election into its card: the lines from the one stage table, the next step from the door. */
@Component
class Cards {

    private final Elections elections;
    private final StageDoor door;
    private final ElectionTasks forms;

    Cards(Elections elections, StageDoor door, ElectionTasks forms) {
        this.forms = forms;
        this.elections = elections;
        this.door = door;
    }

    BodyCard of(Election election, SignedIn who, Words words) {
        return new BodyCard(
                election.body().slug(),
                Wording.of(words, election.body()),
                fixed(election, words),
                lines(election, words),
                next(election, who, words),
                forms.forVillage(election, who).stream()
                        .map(link -> new Task(words.of(link.key()), link.href()))
                        .toList());
    }

    private static String fixed(Election election, Words words) {
        var day = election.day();
        return day == null
                ? words.of("election.village.not-fixed")
                : words.of("election.village.fixed", election.seats(), Wording.of(words, day));
    }

    private List<Line> lines(Election election, Words words) {
        Map<Stage, Entered> entered =
                elections.entered(election.id()).stream().collect(Collectors.toMap(Entered::stage, e -> e));
        var lines = new ArrayList<Line>();
        for (var stage : election.body().stages()) {
            var state = stage == election.stage() ? "now" : election.reached(stage) ? "done" : "ahead";
            var when = Optional.ofNullable(entered.get(stage))
                    .map(e -> Wording.of(words, e.at()))
                    .orElse("");
            lines.add(new Line(lines.size() + 1, Wording.of(words, stage), state, when));
        }
        return lines;
    }

    private Optional<Next> next(Election election, SignedIn who, Words words) {
        return election.body()
                .from(election.stage())
                .map(step -> new Next(
                        election.stage().name(),
                        step.next().name(),
                        Wording.of(words, step.next()),
                        Wording.of(words, step.roles().stream().sorted().toList()),
                        Reason.said(words, door.against(election, step.next())),
                        step.roles().contains(who.role())));
    }
}
