package org.huanjie.polling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.polling.archive.HandOver;
import org.huanjie.polling.desk.BoxKind;
import org.huanjie.polling.desk.Desk;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.HourTotal;
import org.huanjie.polling.desk.MarksAnew;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.opening.Custody;
import org.huanjie.polling.poll.Polling;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.polling.preparation.Proxies;
import org.huanjie.polling.preparation.StaffMember;
import org.huanjie.polling.preparation.WhyAway;
import org.huanjie.polling.web.PollingPage.Step;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 投票页的编制 — puts the page together from what the services say. */
@Component
class PollingPages {

    private final Place place;
    private final Polling polling;
    private final MarksAnew marks;
    private final Preparation preparation;
    private final Proxies proxies;
    private final OpeningPages record;
    private final Custody custody;
    private final HandOver handOver;
    private final StageDoor door;

    PollingPages(
            Place place,
            Polling polling,
            MarksAnew marks,
            Preparation preparation,
            Proxies proxies,
            OpeningPages record,
            Custody custody,
            HandOver handOver,
            StageDoor door) {
        this.record = record;
        this.custody = custody;
        this.handOver = handOver;
        this.place = place;
        this.polling = polling;
        this.marks = marks;
        this.preparation = preparation;
        this.proxies = proxies;
        this.door = door;
    }

    PollingPage page(
            String village, SignedIn who, List<Reason> faults, Map<String, String> typed, HttpServletRequest request) {
        var words = place.words(request);
        var election = place.vote(village);
        var setup = preparation.of(election.id());
        boolean presides = who.role() == Role.ELECTION_COMMITTEE;
        var step = presides ? step(election) : Step.NONE;
        return new PollingPage(
                village,
                place.name(village),
                Wording.of(words, election.stage()),
                presides && election.reached(Stage.CANDIDATES_PUBLISHED) && !election.reached(Stage.COUNTING),
                presides && election.reached(Stage.CANDIDATES_PUBLISHED) && !election.reached(Stage.POLLING),
                marks.lost(election.id()),
                step,
                Reason.said(words, missing(election, step)),
                Reason.said(words, faults),
                typed,
                polling.accountView(election),
                ways(election, words),
                hours(polling.hourly(village)),
                setup.desks().stream().map(desk -> row(desk, election)).toList(),
                new PollingPage.Staff(duties(setup.staff(), words), record.notReady(election, who, words)),
                proxies.published(election.id()).stream()
                        .map(proxy -> new PollingPage.ProxyRow(
                                proxy.principal().toString(),
                                proxy.principalName(),
                                proxy.agentName(),
                                words.of("polling.kinship." + proxy.kinship()),
                                proxy.away().map(why -> Wording.of(words, why)).orElse("—")))
                        .toList(),
                choices(words),
                asked(election.village(), typed, words));
    }

    private static PollingPage.ProxyChoices choices(Words words) {
        return new PollingPage.ProxyChoices(
                Arrays.stream(Kinship.values())
                        .map(kinship -> new PollingPage.Option(kinship.name(), words.of("polling.kinship." + kinship)))
                        .toList(),
                Arrays.stream(WhyAway.values())
                        .map(why -> new PollingPage.Option(why.name(), Wording.of(words, why)))
                        .toList());
    }

    private static Step step(Election election) {
        return switch (election.stage()) {
            case CANDIDATES_PUBLISHED -> Step.PREPARED;
            case ROLL_SETTLED -> election.procedure() == Procedure.RECALL ? Step.PREPARED : Step.NONE;
            case VOTE_PREPARED -> Step.OPEN;
            case POLLING -> Step.CLOSE;
            default -> Step.NONE;
        };
    }

    // the poll's own opening and close answer for themselves; only what else stands against them is shown before
    private List<Reason> missing(Election election, Step step) {
        var own = Set.<Reason.Cause>of(PollingRefusal.NOT_OPENED, PollingRefusal.STILL_OPEN);
        var next = switch (step) {
            case PREPARED -> Stage.VOTE_PREPARED;
            case OPEN -> Stage.POLLING;
            case CLOSE -> Stage.COUNTING;
            case NONE -> election.stage();
        };
        return step == Step.NONE
                ? List.of()
                : door.against(election, next).stream()
                        .filter(reason -> !own.contains(reason.what()))
                        .toList();
    }

    private List<PollingPage.Way> ways(Election election, Words words) {
        var home = "/villages/" + election.village() + "/polling/";
        boolean opened = election.reached(Stage.POLLING);
        int open = opened ? 0 : record.missing(election).size();
        boolean mixed = custody.of(election.id()).mixed();
        boolean archived = handOver.of(election.id()).settled();
        return List.of(
                new PollingPage.Way(
                        words.of("polling.way.OPENING"),
                        home + "opening",
                        open == 0 ? words.of("polling.opening.done") : words.of("polling.opening.open", open),
                        open == 0,
                        !opened && election.reached(Stage.CANDIDATES_PUBLISHED)),
                new PollingPage.Way(
                        words.of("polling.way.BOXES"),
                        home + "boxes",
                        words.of(mixed ? "polling.opening.done" : "polling.boxes.not-yet"),
                        mixed,
                        opened && !mixed),
                new PollingPage.Way(
                        words.of("polling.way.ARCHIVE"),
                        home + "archive",
                        words.of(archived ? "polling.opening.done" : "polling.boxes.not-yet"),
                        archived,
                        election.reached(Stage.DECLARED) && !archived));
    }

    private Map<String, List<PollingPage.Option>> asked(String village, Map<String, String> typed, Words words) {
        return Map.of(
                "principal",
                options(place.near(village, typed.getOrDefault("principal", "")), words),
                "agent",
                options(place.near(village, typed.getOrDefault("agent", "")), words));
    }

    static List<PollingPage.Option> options(List<VoterCard> people, Words words) {
        return people.stream()
                .map(card -> new PollingPage.Option(
                        card.id().toString(), card.name() + " " + Place.about(card, words)))
                .toList();
    }

    private static List<PollingPage.Hour> hours(List<HourTotal> totals) {
        int most = totals.stream().mapToInt(HourTotal::issued).max().orElse(1);
        return totals.stream()
                .map(total -> new PollingPage.Hour(
                        DateTimeFormatter.ofPattern("HH:mm").format(total.hour()),
                        Integer.toString(total.issued()),
                        Math.max(0, total.issued() * 100 / Math.max(1, most))))
                .toList();
    }

    private static PollingPage.DeskRow row(Desk desk, Election election) {
        return new PollingPage.DeskRow(
                desk.id().toString(),
                desk.name(),
                desk.kind() == BoxKind.MOBILE,
                Integer.toString(desk.given()),
                Integer.toString(desk.issued()),
                Integer.toString(desk.spoiled()),
                Integer.toString(desk.left()),
                !election.reached(Stage.POLLING));
    }

    private static List<PollingPage.Duty> duties(List<StaffMember> staff, Words words) {
        var names = staff.stream()
                .collect(Collectors.groupingBy(
                        StaffMember::duty, Collectors.mapping(StaffMember::name, Collectors.toList())));
        return Arrays.stream(Duty.values())
                .map(duty -> new PollingPage.Duty(
                        duty.name(), words.of("polling.duty." + duty), names.getOrDefault(duty, List.of())))
                .toList();
    }
}
