package org.huanjie.candidacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.nominator.Nominators;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.election.rules.ElectionRules;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Election;
import org.huanjie.ledger.Ledger;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.springframework.stereotype.Component;

/** 提名登记 — enters a person of the roll among those who stand, and opens their review in the same transaction: nobody else is reviewed. */
@Component
class Nominating {

    private static final UUID NONE = new UUID(0, 0);

    private final Nominees nominees;
    private final Reviews reviews;
    private final CommitteeNames committee;
    private final Nominators nominators;
    private final Rules rules;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Nominating(
            Nominees nominees,
            Reviews reviews,
            CommitteeNames committee,
            Nominators nominators,
            Rules rules,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.nominators = nominators;
        this.rules = rules;
        this.committee = committee;
        this.nominees = nominees;
        this.reviews = reviews;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** What stands against a nomination: all that keeps this person from being entered now, for this post, in this way. */
    List<Reason> against(Election election, Nomination nomination, Optional<VoterCard> voter, SignedIn by) {
        var passed = rules.find(election.id());
        var reasons = new ArrayList<>(
                new NominationCheck(election, passed, nominees.of(election.id()), LocalDate.now(clock))
                        .against(nomination, voter, by));
        var channel = nomination.channel();
        int needed = passed.map(ElectionRules::profile).map(channel::signatures).orElse(0);
        if (needed > 0 || !nomination.backing().signed().isEmpty()) {
            reasons.addAll(nominators.against(
                    election, nomination.person(), nomination.backing().signed(), needed));
        }
        if (channel == Channel.NOMINATED) {
            reasons.addAll(nominators.against(election, nomination.nominators()));
        }
        if (channel.byMeeting()) {
            reasons.addAll(nominators.against(
                    election,
                    nomination.backing().meeting().orElse(NONE),
                    channel == Channel.GROUP,
                    nomination.nominators()));
        }
        return reasons;
    }

    Candidate enter(Election election, VoterCard voter, Nomination nomination, SignedIn by) {
        var row = row(election.village(), voter, nomination);
        nominees.add(row);
        nominators.add(election, row.id(), row.person(), nomination.backing().signed());
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
                        nomination.behind(),
                        nomination.education(),
                        nomination.politicalStatus(),
                        nomination.backing().meeting().orElse(null)),
                LocalDate.now(clock),
                Nominees.Row.Leaving.NO,
                false);
    }
}
