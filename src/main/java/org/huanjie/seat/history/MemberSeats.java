package org.huanjie.seat.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.count.file.Result;
import org.huanjie.count.round.Rounds;
import org.huanjie.election.committee.Choice;
import org.huanjie.election.committee.Choices;
import org.huanjie.election.rules.ElectionRules;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.text.PersonName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 任职席位簿 — who sits in the bodies of a village and who sat before, over all terms; read within the village's scope. */
@Service
@Transactional(readOnly = true)
public class MemberSeats {

    private final Elections elections;
    private final Rounds rounds;
    private final Choices choices;
    private final Rules rules;
    private final EndingRows endings;
    private final Clock clock;

    MemberSeats(Elections elections, Rounds rounds, Choices choices, Rules rules, EndingRows endings, Clock clock) {
        this.elections = elections;
        this.rounds = rounds;
        this.choices = choices;
        this.rules = rules;
        this.endings = endings;
        this.clock = clock;
    }

    /** The seats of all bodies with their whole history. */
    public List<MemberSeat> of(String village) {
        return Arrays.stream(Body.values())
                .flatMap(body -> of(village, body).stream())
                .toList();
    }

    /** As {@link #of(String)}, of one body. */
    public List<MemberSeat> of(String village, Body body) {
        var outcomes = elections.history(village).stream()
                .filter(election -> election.body() == body && election.procedure() != Procedure.RECALL)
                .flatMap(election -> outcome(election).stream())
                .toList();
        return SeatHistory.of(body, outcomes, endings.standing(village, this::isVoid));
    }

    /** Who sits in this body. */
    public List<Tenure> sitting(String village, Body body) {
        return of(village, body).stream().flatMap(seat -> seat.holder().stream()).toList();
    }

    /** Somebody who sits in a body of this village whose seats the law ends or fills: the branch keeps the Party's own rules. */
    public Optional<Tenure> sitting(String village, TenureId id) {
        return Stream.of(Body.VILLAGERS_COMMITTEE, Body.SUPERVISORY_COMMITTEE)
                .flatMap(body -> sitting(village, body).stream())
                .filter(tenure -> tenure.id().equals(id))
                .findFirst();
    }

    /** How a post of this village ended before its time, as it is on record. */
    public Optional<EndingRows.Row> ended(String village, EndingId id) {
        return endings.find(village, id);
    }

    /** The seats that are free, by post from the highest. */
    public List<PostSeats> free(String village, Body body) {
        var free = of(village, body).stream().filter(MemberSeat::free).toList();
        return Arrays.stream(Post.values())
                .map(post -> new PostSeats(
                        post, (int) free.stream().filter(seat -> seat.post() == post).count()))
                .filter(line -> line.seats() > 0)
                .toList();
    }

    private boolean isVoid(Election recall) {
        return rounds.isVoid(recall);
    }

    private Optional<SeatHistory.Outcome> outcome(Election latest) {
        return rounds.standing(latest).flatMap(standing -> {
            var counted = rounds.together(standing);
            return counted.isEmpty()
                    ? chosen(standing)
                    : counted.filter(Result::valid)
                            .map(result -> new SeatHistory.Outcome(
                                    latest, on(standing), seats(latest), people(latest, result)));
        });
    }

    // who was chosen by a meeting without ballots that were counted here (R-SC-2, R-AF-7)
    private Optional<SeatHistory.Outcome> chosen(Election election) {
        var people = choices.of(election.id()).stream()
                .map(one -> new SeatHistory.Elected(one.post(), one.name(), "", Optional.empty()))
                .toList();
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(new SeatHistory.Outcome(election, on(election), seats(election), people));
    }

    private List<SeatHistory.Elected> people(Election election, Result result) {
        var offices = election.body() == Body.PARTY_BRANCH ? choices.of(election.id()) : List.<Choice>of();
        return result.posts().stream()
                .flatMap(post -> post.elected().stream()
                        .map(line -> new SeatHistory.Elected(
                                office(offices, line.name()).orElse(post.post()),
                                line.name(),
                                line.sex(),
                                Optional.of(line.person()))))
                .toList();
    }

    private static Optional<Post> office(List<Choice> offices, String name) {
        return offices.stream()
                .filter(one -> PersonName.same(one.name(), name))
                .map(Choice::post)
                .findFirst();
    }

    private List<PostSeats> seats(Election election) {
        return election.procedure().interim() || election.body() == Body.PARTY_BRANCH
                ? List.of()
                : rules.find(election.first()).map(ElectionRules::posts).orElse(List.of());
    }

    private LocalDate on(Election declared) {
        return elections.entered(declared.id()).stream()
                .filter(one -> one.stage() == Stage.DECLARED)
                .map(one -> one.at().atZoneSameInstant(clock.getZone()).toLocalDate())
                .findFirst()
                .orElseThrow();
    }
}
