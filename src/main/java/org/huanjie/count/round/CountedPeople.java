package org.huanjie.count.round;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.candidacy.KinPair;
import org.huanjie.candidacy.Kinships;
import org.huanjie.election.committee.ElectedPeople;
import org.huanjie.election.stage.Election;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 计票所得的当选人 — who sits by all rounds of an election that stand, with the near relatives that were declared. */
@Component
class CountedPeople implements ElectedPeople {

    private final Rounds rounds;
    private final Kinships kinships;
    private final Roll roll;

    CountedPeople(Rounds rounds, Kinships kinships, Roll roll) {
        this.rounds = rounds;
        this.kinships = kinships;
        this.roll = roll;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonElected> seated(Election election) {
        var pairs = kinships.of(election);
        return rounds.standing(election).flatMap(rounds::together).stream()
                .flatMap(result -> result.posts().stream())
                .flatMap(post -> post.elected().stream())
                .map(line -> new PersonElected(line.name(), kin(line.person(), pairs)))
                .distinct()
                .toList();
    }

    private List<String> kin(VoterId person, List<KinPair> pairs) {
        return pairs.stream()
                .flatMap(pair -> pair.one().equals(person)
                        ? Stream.of(pair.other())
                        : pair.other().equals(person) ? Stream.of(pair.one()) : Stream.empty())
                .flatMap(relative -> roll.find(relative).map(VoterCard::name).stream())
                .toList();
    }
}
