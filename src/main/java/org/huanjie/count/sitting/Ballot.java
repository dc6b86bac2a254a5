package org.huanjie.count.sitting;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.ballot.PostTally;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.election.rules.FollowUps;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.RoundPost;
import org.huanjie.roll.branch.Eligible;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.springframework.stereotype.Component;

/** 选票 — what the paper has: posts with their seats from the highest, under each its candidates in the order of their list. */
@Component
public class Ballot {

    private final FollowUps followUps;
    private final Candidates candidates;
    private final Eligible eligible;
    private final Labels labels;
    private final RecalledPerson recalled;

    Ballot(
            FollowUps followUps,
            Candidates candidates,
            Eligible eligible,
            Labels labels,
            RecalledPerson recalled) {
        this.recalled = recalled;
        this.followUps = followUps;
        this.candidates = candidates;
        this.eligible = eligible;
        this.labels = labels;
    }

    /** Posts and seats of the round; a body that has no rules of its own (R-SC-2) has a chair where somebody stands for it. */
    public List<PostTally> posts(Election election) {
        var ofRound =
                followUps.posts(election).stream().map(RoundPost::postSeats).toList();
        var seats = ofRound.isEmpty() ? byCandidates(election) : ofRound;
        return seats.stream()
                .map(line -> new PostTally(line.post(), line.seats()))
                .toList();
    }

    /** The candidates with their codes, 1, 2, 3, … through all posts; in a recall 1 for it and 2 against it. */
    public List<BallotName> names(Election election, List<PostTally> posts) {
        var onPaper = recalled.of(election);
        if (onPaper.isPresent()) {
            return forAndAgainst(election, onPaper.get());
        }
        var names = new ArrayList<BallotName>();
        var earlier = labels.known(election.id());
        var listed = candidates.published(election.id());
        for (var post : posts) {
            listed.stream()
                    .filter(candidate -> candidate.post() == post.post())
                    .forEach(candidate -> names.add(name(election, candidate, names, earlier)));
        }
        return names;
    }

    // a paper that is left blank abstains (R-BV-6)
    private static List<BallotName> forAndAgainst(Election election, RecalledPerson.OnBallot one) {
        return List.of(
                new BallotName(1, one.post(), one.person(), one.name(), one.sex(), Source.CANDIDATE, 0),
                new BallotName(
                        BallotName.AGAINST,
                        one.post(),
                        new VoterId(election.id().uuid()),
                        one.against(),
                        one.sex(),
                        Source.CANDIDATE,
                        0));
    }

    private BallotName name(
            Election election, Candidate candidate, List<BallotName> others, List<BallotName> earlier) {
        var card = eligible.find(election, candidate.person());
        var label =
                card.map((VoterCard found) -> Labels.of(found, earlier, others)).orElse(candidate.name());
        return new BallotName(
                others.size() + 1, candidate.post(), candidate.person(), label, candidate.sex(), Source.CANDIDATE, 0);
    }

    private List<PostSeats> byCandidates(Election election) {
        boolean chair = candidates.published(election.id()).stream().anyMatch(one -> one.post() == Post.CHAIR);
        return chair
                ? List.of(new PostSeats(Post.CHAIR, 1), new PostSeats(Post.MEMBER, election.seats() - 1))
                : List.of(new PostSeats(Post.MEMBER, election.seats()));
    }
}
