package org.huanjie.seat.recall;

import java.util.List;
import java.util.Optional;
import org.huanjie.candidacy.Candidate;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Procedure;
import org.huanjie.polling.ballot.VotedOn;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.springframework.stereotype.Component;

/** 被罢免人的回避 — the member whose recall is voted on, as those on the staff of the vote declare of whom they are kin (R-PL-6). */
@Component
class MemberVotedOn implements VotedOn {

    private static final int BEARERS = 50;

    private final Petitions petitions;
    private final Roll roll;

    MemberVotedOn(Petitions petitions, Roll roll) {
        this.petitions = petitions;
        this.roll = roll;
    }

    @Override
    public Optional<Candidate> of(Election election) {
        return election.procedure() == Procedure.RECALL
                ? petitions.of(election).flatMap(petition -> petition.member().person().map(person -> new Candidate(
                        petition.id().uuid(),
                        election.id(),
                        onThisRoll(election.village(), petition.member().name(), person),
                        petition.member().name(),
                        petition.member().sex(),
                        petition.member().post())))
                : Optional.empty();
    }

    /** The member's line on the roll of the recall; the result named the one on the roll of its term. */
    private VoterId onThisRoll(String village, String name, VoterId then) {
        var theirs = registrations(then);
        return roll.named(village, name, BEARERS).stream()
                .map(VoterCard::id)
                .filter(theirs::contains)
                .findFirst()
                .orElse(then);
    }

    private List<VoterId> registrations(VoterId person) {
        return roll.registrations(person).stream().map(VoterId::new).toList();
    }
}
