package org.huanjie.candidacy;

import java.time.Clock;
import java.time.LocalDate;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.election.stage.Election;
import org.huanjie.ledger.Ledger;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Ids;
import org.springframework.stereotype.Component;

/** 提名登记 — enters a person of the roll among those who stand, and opens their review in the same transaction: nobody else is reviewed. */
@Component
class Nominating {

    private final Nominees nominees;
    private final Reviews reviews;
    private final CommitteeNames committee;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Nominating(Nominees nominees, Reviews reviews, CommitteeNames committee, Ledger ledger, Ids ids, Clock clock) {
        this.committee = committee;
        this.nominees = nominees;
        this.reviews = reviews;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    Candidate enter(Election election, VoterCard voter, Nomination nomination, SignedIn by) {
        var row = row(election.village(), voter, nomination);
        nominees.add(row);
        ledger.enter(new CandidacyAct.Entered(
                row.village(),
                row.election(),
                row.person(),
                row.post().name(),
                row.channel().name(),
                by.signInName()));
        reviews.open(election, row.id(), by.signInName());
        committee.nominated(election, row.person(), row.name(), by.signInName());
        return row.candidate();
    }

    private Nominees.Row row(String village, VoterCard voter, Nomination nomination) {
        return new Nominees.Row(
                ids.next(),
                nomination.election(),
                village,
                voter.id(),
                voter.name(),
                voter.sex(),
                nomination.post(),
                new Nominees.Row.How(
                        nomination.channel(),
                        nomination.channel() == Channel.NOMINATED ? nomination.nominators() : 0,
                        nomination.education(),
                        nomination.politicalStatus()),
                LocalDate.now(clock),
                Nominees.Row.Leaving.NO,
                false);
    }
}
