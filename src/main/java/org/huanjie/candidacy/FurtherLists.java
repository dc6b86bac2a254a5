package org.huanjie.candidacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.huanjie.ledger.Ledger;
import org.huanjie.roll.branch.Eligible;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 再次投票的名单 — who stands in a further vote: the people of the result that calls for it (R-WN-4, R-WN-6). */
@Service
public class FurtherLists {

    private final Nominees nominees;
    private final Elections elections;
    private final CommitteeNames committee;
    private final Eligible eligible;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    FurtherLists(
            Nominees nominees,
            Elections elections,
            CommitteeNames committee,
            Eligible eligible,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.committee = committee;
        this.nominees = nominees;
        this.elections = elections;
        this.eligible = eligible;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Puts up the people of a result for the round that it calls for, each for the post named (R-WN-4, R-WN-6). What is known of them
     * comes from their nomination; nobody is left out but who is no longer on the roll.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void standAgain(Election round, List<Standing> people, SignedIn by) {
        var known = elections.rounds(round).stream()
                .flatMap(earlier -> nominees.of(earlier.id()).stream())
                .collect(Collectors.toMap(Nominees.Row::person, row -> row, (one, same) -> one));
        for (var standing : people) {
            eligible.find(round, standing.person())
                    .ifPresent(card -> {
                        nominees.add(again(round, card, standing.post(), Optional.ofNullable(known.get(card.id()))));
                        ledger.enter(new CandidacyAct.StoodAgain(
                                round.village(),
                                round.id(),
                                card.id(),
                                standing.post().name(),
                                by.signInName()));
                        committee.nominated(round, card.id(), card.name(), by.signInName());
                    });
        }
    }

    /** 再次参选 — a person whom a result puts up again, and for which post. */
    public record Standing(VoterId person, Post post) {}

    private Nominees.Row again(Election round, VoterCard card, Post post, Optional<Nominees.Row> before) {
        return new Nominees.Row(
                ids.next(),
                round.id(),
                round.village(),
                card.id(),
                card.name(),
                card.sex(),
                post,
                new Nominees.Row.How(
                        Channel.RESULT,
                        0,
                        before.map(Nominees.Row::education).orElse(null),
                        before.map(Nominees.Row::politicalStatus).orElse(null),
                        null),
                LocalDate.now(clock),
                Nominees.Row.Leaving.NO,
                before.map(Nominees.Row::namesake).orElse(false));
    }
}
