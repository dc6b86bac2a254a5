package org.huanjie.count.result;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.candidacy.KinPair;
import org.huanjie.candidacy.Kinships;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.engine.figure.Wording;
import org.huanjie.count.engine.figure.Wording.PostName;
import org.huanjie.count.file.Language;
import org.huanjie.count.file.Wordings;
import org.huanjie.count.sitting.Labels;
import org.huanjie.election.stage.Election;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.Correction;
import org.huanjie.roll.voter.Ground;
import org.huanjie.roll.voter.VoterId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * 已当选 — who sits through earlier rounds when a round is counted, and whom that or the law keeps from being elected in it (R-WN-6, R-WN-15,
 * R-WN-16, R-RG-1).
 */
@Component
class SeatedBefore {

    /** 已当选者 — where each sits, and whether a woman does. */
    record Seats(Map<VoterId, Seat> people) {
        boolean woman() {
            return people.values().stream().anyMatch(seat -> seat.sex().equals("FEMALE"));
        }
    }

    /** 席位. */
    record Seat(String post, String label, String sex) {}

    private final Reckonings reckonings;
    private final VoidVotes voids;
    private final Labels labels;
    private final Kinships kinships;
    private final Roll roll;
    private final ObjectProvider<SittingMembers> members; // asked late: who sits follows from results
    private final JsonMapper json;

    SeatedBefore(
            Reckonings reckonings,
            VoidVotes voids,
            Labels labels,
            Kinships kinships,
            Roll roll,
            ObjectProvider<SittingMembers> members,
            JsonMapper json) {
        this.members = members;
        this.reckonings = reckonings;
        this.voids = voids;
        this.labels = labels;
        this.kinships = kinships;
        this.roll = roll;
        this.json = json;
    }

    /** By the reckoning of the round that this one follows, passing over void ones; before a first vote whoever sits while free seats are filled (R-AF-7). */
    Seats seats(Election election) {
        var people = new LinkedHashMap<VoterId, Seat>();
        for (var sitting : members.getObject().beside(election)) {
            sitting.registrations()
                    .forEach(line -> people.put(
                            line, new Seat(sitting.post().name(), sitting.name(), sitting.sex())));
        }
        voids.standingBefore(election)
                .map(Election::id)
                .flatMap(reckonings::find)
                .ifPresent(row -> {
                    Map<String, BallotName> known = new HashMap<>();
                    labels.known(election.id()).forEach(name -> known.putIfAbsent(name.label(), name));
                    for (var post : json.readTree(row.outcomeZh()).get("posts")) {
                        for (var label : post.get("elected")) {
                            var name = Optional.ofNullable(known.get(label.asString()))
                                    .orElseThrow();
                            people.put(name.person(), new Seat(post.get("post").asString(), name.label(), name.sex()));
                        }
                    }
                });
        return new Seats(people);
    }

    /** Why each of these cannot be elected in this round, whatever the votes, in both languages; only those of whom it is so. */
    Map<VoterId, String> bars(Election election, Seats seats, List<BallotName> names) {
        var bars = new HashMap<VoterId, String>();
        var pairs = kinships.kept(election);
        var gone = gone(election);
        for (var name : names) {
            bar(name.person(), seats, pairs, gone)
                    .map(SeatedBefore::said)
                    .ifPresent(why -> bars.put(name.person(), why));
        }
        return bars;
    }

    private static Optional<Wording> bar(VoterId person, Seats seats, List<KinPair> pairs, List<VoterId> gone) {
        var own = Optional.ofNullable(seats.people().get(person))
                .map(seat -> new Wording("bar.seated", List.of(new PostName(seat.post()))));
        var relative = pairs.stream()
                .flatMap(pair -> other(pair, person).stream())
                .flatMap(other -> Stream.ofNullable(seats.people().get(other)))
                .findFirst()
                .map(seat -> new Wording("bar.relative", List.of(seat.label(), new PostName(seat.post()))));
        var lost = gone.contains(person) ? Optional.of(new Wording("bar.gone", List.of())) : Optional.<Wording>empty();
        return own.or(() -> relative).or(() -> lost);
    }

    private static Optional<VoterId> other(KinPair pair, VoterId person) {
        return pair.one().equals(person)
                ? Optional.of(pair.other())
                : pair.other().equals(person) ? Optional.of(pair.one()) : Optional.empty();
    }

    /** Who has died or lost political rights since the roll was posted; a frozen roll still names them. */
    private List<VoterId> gone(Election election) {
        return roll.corrections(election.village()).stream()
                .filter(correction -> correction.ground() == Ground.DEATH || correction.ground() == Ground.RIGHTS_LOST)
                .map(Correction::voter)
                .toList();
    }

    private static String said(Wording why) {
        return Wordings.in(Language.ZH).say(why) + " / "
                + Wordings.in(Language.EN).say(why);
    }
}
