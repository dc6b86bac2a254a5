package org.huanjie.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.huanjie.count.Counts;
import org.huanjie.count.result.Voiding;
import org.huanjie.count.round.Rounds;
import org.huanjie.election.committee.Choices;
import org.huanjie.election.committee.Committee;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.Rulebook;
import org.huanjie.polling.desk.BoxKind;
import org.huanjie.polling.desk.Desk;
import org.huanjie.polling.opening.Opening;
import org.huanjie.polling.poll.Polling;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.roll.voter.Particulars;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 已宣布结果的读取 — gathers from the doors below what the documents print; nothing of an election that is not declared. */
@Service
@Transactional(readOnly = true)
public class DeclaredResults {

    private final Divisions divisions;
    private final Elections elections;
    private final Rules rules;
    private final Committee committee;
    private final Choices choices;
    private final Meetings meetings;
    private final Particulars particulars;
    private final Polling polling;
    private final Opening opening;
    private final Preparation preparation;
    private final Counts counts;
    private final Rounds together;
    private final JsonMapper json;
    private final Clock clock;

    DeclaredResults(
            Divisions divisions,
            Elections elections,
            Rules rules,
            Committee committee,
            Choices choices,
            Meetings meetings,
            Particulars particulars,
            Polling polling,
            Opening opening,
            Preparation preparation,
            Counts counts,
            Rounds together,
            JsonMapper json,
            Clock clock) {
        this.divisions = divisions;
        this.elections = elections;
        this.rules = rules;
        this.committee = committee;
        this.choices = choices;
        this.meetings = meetings;
        this.particulars = particulars;
        this.polling = polling;
        this.opening = opening;
        this.preparation = preparation;
        this.counts = counts;
        this.together = together;
        this.json = json;
        this.clock = clock;
    }

    /** The edition by which its rules were made, with the title of one that the county's office loaded. */
    public Rulebook edition(Election election) {
        return rules.edition(election.id());
    }

    /** The declared elections of a village, by body, each in its last round that was not found void. */
    public List<Election> in(String village) {
        return Arrays.stream(Body.values())
                .flatMap(body -> elections.find(village, body).stream())
                .flatMap(latest -> together.standing(latest).stream())
                .filter(election -> counts.outcome(election.id()).isPresent())
                .toList();
    }

    /** What made the villagers' last declared vote void, where it was found so. */
    public Optional<Voiding> voided(String village) {
        return elections.declared(village, Body.VILLAGERS_COMMITTEE).flatMap(together::voiding);
    }

    public Optional<DeclaredResult> of(String village, Body body) {
        return divisions
                .find(village)
                .filter(Division::isVillage)
                .flatMap(place -> in(village).stream()
                        .filter(election -> election.body() == body)
                        .findFirst()
                        .map(election -> read(place, election)));
    }

    private DeclaredResult read(Division village, Election election) {
        boolean byRoll = election.body() == Body.VILLAGERS_COMMITTEE;
        var rounds = rounds(election);
        var voided = elections.rounds(election).stream()
                .filter(round -> rounds.stream()
                        .noneMatch(counting -> counting.election().equals(round)))
                .flatMap(round -> round(round).stream())
                .toList();
        return new DeclaredResult(
                village,
                divisions.above(village.code()),
                election,
                declaredOn(election),
                rules.find(election.id()),
                rounds,
                voided,
                together.together(election).orElseGet(() -> rounds.getLast().result()),
                together.presiding(election),
                byRoll ? Optional.of(particulars.makeup(village.code())) : Optional.empty(),
                byRoll ? committee.sitting(election.id()) : List.of(),
                supervisors(village.code()));
    }

    // a void vote before the whole vote that counts has no part in its papers
    private List<DeclaredResult.Round> rounds(Election declared) {
        var whole = elections.wholeVote(declared);
        return elections.rounds(declared).stream()
                .filter(round -> round.sequence() >= whole.sequence() && round.sequence() <= declared.sequence())
                .filter(round -> together.voiding(round).isEmpty())
                .flatMap(round -> round(round).stream())
                .toList();
    }

    private Optional<DeclaredResult.Round> round(Election election) {
        return counts.outcome(election.id()).map(result -> {
            var file = json.readTree(counts.countFile(election.id()).orElseThrow());
            return new DeclaredResult.Round(
                    election,
                    result,
                    ballots(file),
                    polling.turnout(election),
                    polling.byProxy(election.id()),
                    hall(election.id()),
                    counts.doneBy(election.id()));
        });
    }

    private DeclaredResult.Hall hall(ElectionId election) {
        var record = opening.of(election);
        int mobile = preparation.of(election).desks().stream()
                .filter(desk -> desk.kind() == BoxKind.MOBILE)
                .mapToInt(Desk::issued)
                .sum();
        return new DeclaredResult.Hall(record.boxes().size(), record.booths(), mobile);
    }

    private static DeclaredResult.Ballots ballots(JsonNode file) {
        int recovered = file.get("recovered").asInt();
        return new DeclaredResult.Ballots(
                file.get("issued").asInt(),
                recovered,
                StreamSupport.stream(file.get("posts").spliterator(), false)
                        .map(post -> part(post, recovered))
                        .toList());
    }

    private static DeclaredResult.Part part(JsonNode post, int recovered) {
        int blank = post.get("blank").asInt();
        int spoilt = post.get("void").asInt();
        return new DeclaredResult.Part(
                Post.valueOf(post.get("post").asString()), recovered - blank - spoilt, blank, spoilt);
    }

    private LocalDate declaredOn(Election election) {
        return elections.entered(election.id()).stream()
                .filter(entered -> entered.stage() == Stage.DECLARED)
                .map(entered -> entered.at().atZoneSameInstant(clock.getZone()).toLocalDate())
                .findFirst()
                .orElseThrow();
    }

    private Optional<DeclaredResult.Supervisors> supervisors(String village) {
        return elections
                .find(village, Body.SUPERVISORY_COMMITTEE)
                .map(election -> new DeclaredResult.Supervisors(
                        choices.of(election.id()), meetings.decided(election, MeetingPurpose.SUPERVISORS)))
                .filter(supervisors -> !supervisors.people().isEmpty());
    }
}
