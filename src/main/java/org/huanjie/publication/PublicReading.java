package org.huanjie.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.count.Counts;
import org.huanjie.count.round.Rounds;
import org.huanjie.election.rules.FollowUps;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.RoundPost;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.archive.HandOver;
import org.huanjie.polling.desk.HourTotal;
import org.huanjie.polling.desk.Turnout;
import org.huanjie.polling.poll.Polling;
import org.huanjie.polling.preparation.MobileVoting;
import org.huanjie.polling.preparation.Proxies;
import org.huanjie.publication.PublicVillage.PublicElection;
import org.huanjie.readiness.assessment.Readiness;
import org.huanjie.readiness.condition.State;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公开记录的读取 — gathers from the doors below what is public, and drops here what is not: who pressed which button, for one. */
@Service
@Transactional(readOnly = true)
class PublicReading {

    private final Divisions divisions;
    private final Readiness readiness;
    private final Elections elections;
    private final FollowUps followUps;
    private final PublicRolls rolls;
    private final PublicLists lists;
    private final Polling polling;
    private final Proxies proxies;
    private final MobileVoting mobile;
    private final HandOver handOver;
    private final Counts counts;
    private final Rounds rounds;
    private final Clock clock;

    PublicReading(
            Divisions divisions,
            Readiness readiness,
            Elections elections,
            FollowUps followUps,
            PublicRolls rolls,
            PublicLists lists,
            Polling polling,
            Proxies proxies,
            MobileVoting mobile,
            HandOver handOver,
            Counts counts,
            Rounds rounds,
            Clock clock) {
        this.divisions = divisions;
        this.readiness = readiness;
        this.elections = elections;
        this.followUps = followUps;
        this.rolls = rolls;
        this.lists = lists;
        this.polling = polling;
        this.proxies = proxies;
        this.mobile = mobile;
        this.handOver = handOver;
        this.counts = counts;
        this.rounds = rounds;
        this.clock = clock;
    }

    Optional<PublicVillage> of(String village) {
        return divisions.find(village).filter(Division::isVillage).map(this::read);
    }

    private PublicVillage read(Division village) {
        var of = Arrays.stream(Body.values())
                .flatMap(body -> elections.find(village.code(), body).stream())
                .flatMap(this::rounds)
                .toList();
        return new PublicVillage(
                village,
                divisions.above(village.code()),
                readyOn(village.code()),
                rolls.of(village.code()),
                rolls.due(village.code()),
                of,
                hours(village.code(), of));
    }

    // a void election stays on record before the one that is held instead of it
    private Stream<PublicElection> rounds(Election latest) {
        var before = followUps.replaced(latest).stream().flatMap(this::rounds).map(PublicElection::asReplaced);
        return Stream.concat(before, elections.rounds(latest).stream().map(this::election));
    }

    private Optional<LocalDate> readyOn(String village) {
        return readiness
                .find(village)
                .filter(assessment -> assessment.state() == State.PASSED)
                .flatMap(passed -> readiness.history(village).stream()
                        .filter(event -> event.state() == State.PASSED)
                        .reduce((first, last) -> last)
                        .map(event -> day(event.at())));
    }

    private PublicElection election(Election election) {
        return new PublicElection(
                election,
                entered(election),
                followUps.posts(election).stream().map(RoundPost::postSeats).toList(),
                lists.of(election),
                named(election) ? proxies.published(election.id()) : List.of(),
                named(election) ? mobile.published(election.id()) : List.of(),
                votes(election) ? polling.turnout(election) : new Turnout(0, 0, 0),
                votes(election) ? Optional.of(polling.accountView(election)) : Optional.empty(),
                handOver.handed(election.id()),
                counting(election) ? Optional.of(counts.board(election.id())) : Optional.empty(),
                election.reached(Stage.DECLARED) ? counts.outcome(election.id()) : Optional.empty(),
                rounds.due(election.id()),
                election.followsAnother() ? together(election) : Optional.empty(),
                rounds.voiding(election),
                false);
    }

    private Optional<PublicVillage.Together> together(Election round) {
        return rounds.together(round).map(result -> new PublicVillage.Together(result, rounds.presiding(round)));
    }

    /** When each stage was entered; what went before a round that follows was entered by the first. */
    private Map<Stage, LocalDate> entered(Election election) {
        var days = new EnumMap<Stage, LocalDate>(Stage.class);
        if (election.followsAnother()) {
            elections.entered(election.first()).stream()
                    .filter(entered -> election.body().stages().indexOf(entered.stage())
                            < election.body().stages().indexOf(election.table().roundStart()))
                    .forEach(entered -> days.put(entered.stage(), day(entered.at())));
        }
        elections.entered(election.id()).forEach(entered -> days.put(entered.stage(), day(entered.at())));
        return days;
    }

    private List<HourTotal> hours(String village, List<PublicElection> of) {
        return of.stream()
                        .anyMatch(line -> line.election().body() == Body.VILLAGERS_COMMITTEE && votes(line.election()))
                ? polling.hourly(village)
                : List.of();
    }

    // names of those who are away or cannot come are public as long as the law has them published, and no longer
    private static boolean named(Election election) {
        return election.body() == Body.VILLAGERS_COMMITTEE
                && election.reached(Stage.VOTE_PREPARED)
                && !election.reached(Stage.DECLARED);
    }

    private static boolean votes(Election election) {
        return election.reached(election.body() == Body.VILLAGERS_COMMITTEE ? Stage.POLLING : Stage.MEETING);
    }

    private static boolean counting(Election election) {
        return election.stage() == (election.body() == Body.VILLAGERS_COMMITTEE ? Stage.COUNTING : Stage.MEETING);
    }

    private LocalDate day(java.time.OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toLocalDate();
    }
}
