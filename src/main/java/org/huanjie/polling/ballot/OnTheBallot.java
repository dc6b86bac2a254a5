package org.huanjie.polling.ballot;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.election.stage.Election;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 票上的人 — whom a vote is about: those who stand in it, and the member whose recall is voted on. */
@Component
public class OnTheBallot {

    private final Candidates candidates;
    private final ObjectProvider<VotedOn> votedOn;

    OnTheBallot(Candidates candidates, ObjectProvider<VotedOn> votedOn) {
        this.candidates = candidates;
        this.votedOn = votedOn;
    }

    /** Those on the list that is out, and the member. */
    public List<Candidate> published(Election election) {
        return with(candidates.published(election.id()), election);
    }

    /** Those who stand today, the list out or not, and the member. */
    public List<Candidate> standing(Election election) {
        return with(candidates.standing(election.id()), election);
    }

    private List<Candidate> with(List<Candidate> standing, Election election) {
        return Stream.concat(standing.stream(), votedOn.orderedStream().flatMap(one -> one.of(election).stream()))
                .toList();
    }
}
