package org.huanjie.election.web.village;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.Schedules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.election.term.EarlierTerms;
import org.huanjie.election.web.StepPlaces;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.term.TermAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 村内页 — shows a village to those who work for it and presses its next stage. */
@Controller
class VillageController {

    private final Where where;
    private final Elections elections;
    private final StageDoor door;
    private final Cards cards;
    private final List<VillageTask> tasks;
    private final EarlierTerms earlier;
    private final Schedules schedules;

    VillageController(
            Where where,
            Elections elections,
            StageDoor door,
            Cards cards,
            List<VillageTask> tasks,
            EarlierTerms earlier,
            Schedules schedules) {
        this.schedules = schedules;
        this.earlier = earlier;
        this.where = where;
        this.elections = elections;
        this.door = door;
        this.cards = cards;
        this.tasks = tasks;
    }

    @Allowed(to = Permission.ENTER_VILLAGE)
    @GetMapping("/villages/{village}")
    @Transactional(readOnly = true) // what the page asks of a dozen gates is asked in one go
    Answer village(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return page(village, who, where.words(request), List.of());
    }

    /** The page says where it saw the election stand, so that a stale one is told so. */
    @Allowed(to = Permission.PRESIDE)
    @AsksFirst
    @PostMapping("/villages/{village}/election/{body}/stage")
    Answer enter(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam String expected,
            @RequestParam String next,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var election = where.election(village, body);
        boolean goes = election.stage() == stage(expected)
                && door.against(election, stage(next)).isEmpty();
        return goes
                ? cards.entering(election, stage(next), words)
                        .unlessConfirmed(shown, words)
                        .orElseGet(() -> entered(election, stage(expected), stage(next), who, words))
                : entered(election, stage(expected), stage(next), who, words);
    }

    private Answer entered(Election election, Stage expected, Stage next, SignedIn who, Words words) {
        var village = election.village();
        return switch (door.enter(election.id(), expected, next, who)) {
            case Verdict.Done(var entered) ->
                Redirect.to(
                        "/villages/" + village,
                        "election.village.entered",
                        Wording.of(words, election.body()),
                        Wording.of(words, entered.stage()));
            case Verdict.Refused(var refused) -> page(village, who, words, refused);
        };
    }

    /** Within the hour, of a stage that was entered by itself. */
    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/election/{body}/call-back")
    Answer callBack(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam String stage,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        return switch (door.callBack(where.election(village, body).id(), stage(stage), who)) {
            case Verdict.Done(var back) ->
                Redirect.to(
                        "/villages/" + village,
                        "election.automatic.called-back",
                        Wording.of(words, back.body()),
                        Wording.of(words, stage(stage)));
            case Verdict.Refused(var refused) -> page(village, who, words, refused);
        };
    }

    private VillagePage page(String village, SignedIn who, Words words, List<Reason> refused) {
        var all = Arrays.stream(Body.values())
                .flatMap(body -> elections.find(village, body).stream())
                .toList();
        var schedule = schedules.of(village);
        var links = all.stream().map(election -> links(election, who)).toList();
        return new VillagePage(
                where.head(village),
                village,
                Reason.said(words, refused),
                IntStream.range(0, all.size())
                        .mapToObj(n -> cards.of(all.get(n), links.get(n), schedule, who, words))
                        .sorted(Comparator.comparingInt(VillagePage.BodyCard::rank)
                                .thenComparing(card -> !card.slug().equals(Body.VILLAGERS_COMMITTEE.slug())))
                        .toList(),
                VillageWay.of(schedule, today(all), of(all, links), words),
                earlier.of(village).stream()
                        .map(term -> new VillagePage.Task(
                                term.interim()
                                        ? words.of("election.village.earlier-interim", Wording.of(words, term.began()))
                                        : words.of(
                                                "election.village.earlier-term",
                                                String.valueOf(term.began().getYear())),
                                TermAddress.BELOW + term.address() + "/villages/" + village))
                        .toList());
    }

    // forms of other bodies have the same words, and stand on their cards
    private static List<VillageTask.Link> of(List<Election> all, List<List<VillageTask.Link>> links) {
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(n -> links.get(n).stream()
                        .filter(link -> !Cards.isOnCard(all.get(n), link)))
                .toList();
    }

    /** The phase in which the villagers' vote is: that of its next step. */
    private static Optional<VillageTask.Phase> today(List<Election> all) {
        return all.stream()
                .filter(election -> election.body() == Body.VILLAGERS_COMMITTEE)
                .flatMap(election -> election.table().from(election.stage()).stream())
                .flatMap(step -> StepPlaces.step(Body.VILLAGERS_COMMITTEE, step.next()).stream())
                .map(VillageTask.Phase::of)
                .findFirst();
    }

    private List<VillageTask.Link> links(Election election, SignedIn who) {
        return tasks.stream()
                .flatMap(task -> task.forVillage(election, who).stream())
                .toList();
    }

    private static Stage stage(String name) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}
