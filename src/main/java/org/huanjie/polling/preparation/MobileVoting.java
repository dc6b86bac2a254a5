package org.huanjie.polling.preparation;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.desk.Polls;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 流动投票 — those who are old, weak, ill or disabled apply before the vote that a mobile box comes to them; their names are published (R-PL-3). */
@Service
@Transactional
public class MobileVoting {

    private final Polls polls;
    private final Applicants applicants;
    private final Elections elections;
    private final Roll roll;
    private final Ledger ledger;

    MobileVoting(Polls polls, Applicants applicants, Elections elections, Roll roll, Ledger ledger) {
        this.polls = polls;
        this.applicants = applicants;
        this.elections = elections;
        this.roll = roll;
        this.ledger = ledger;
    }

    /** The list as it is published, by groups and names. */
    @Transactional(readOnly = true)
    public List<VoterCard> published(ElectionId election) {
        return applicants.of(election).stream()
                .flatMap(voter -> roll.find(voter).stream())
                .sorted(java.util.Comparator.comparingInt(VoterCard::group).thenComparing(VoterCard::name))
                .toList();
    }

    /** Whether the list is still being made: from the list of candidates until the poll opens. */
    public static boolean open(Election election) {
        return election.body() == Body.VILLAGERS_COMMITTEE
                && election.reached(Stage.CANDIDATES_PUBLISHED)
                && !election.reached(Stage.POLLING);
    }

    public Verdict<Nothing> apply(ElectionId id, VoterId voter, SignedIn by) {
        var election = elections.get(id);
        polls.lock(election);
        var reasons = new ArrayList<>(notNow(election, by));
        if (roll.find(voter)
                .filter(card -> card.village().equals(election.village()))
                .isEmpty()) {
            reasons.add(PollingRefusal.NOT_ON_ROLL.of());
        }
        return Verdict.unless(reasons, () -> {
            applicants.add(election, voter);
            enter(election, by);
        });
    }

    public Verdict<Nothing> withdraw(ElectionId id, VoterId voter, SignedIn by) {
        var election = elections.get(id);
        polls.lock(election);
        return Verdict.unless(notNow(election, by), () -> {
            if (applicants.remove(id, voter)) {
                enter(election, by);
            }
        });
    }

    private void enter(Election election, SignedIn by) {
        ledger.enter(new OpeningAct.ApplicantsChanged(
                election.village(),
                election.body(),
                applicants.of(election.id()).size(),
                by.signInName()));
    }

    // the list is published before the vote, so it does not change during it
    private static List<Reason> notNow(Election election, SignedIn by) {
        var reasons = new ArrayList<>(Permission.WATCH_POLL.against(election.village(), by));
        if (!open(election)) {
            reasons.add(PollingRefusal.NOT_PREPARING.of().under("R-PL-3"));
        }
        return reasons;
    }
}
