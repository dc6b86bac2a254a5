package org.huanjie.candidacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.rules.ElectionRules;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Reason;

/**
 * 提名检查 — everything that stands against entering a person: the stage, the roll, the channel, the post. Nothing else bars anybody:
 * those whom the law deprives of the right are not on the roll (Art. 13).
 */
final class NominationCheck {

    private final Election election;
    private final Optional<ElectionRules> rules;
    private final List<Nominees.Row> entered;

    NominationCheck(Election election, Optional<ElectionRules> rules, List<Nominees.Row> entered) {
        this.election = election;
        this.rules = rules;
        this.entered = entered;
    }

    /** Whether this role runs the nomination: the one that the stage table lets publish its list. */
    static boolean yours(Election election, SignedIn by) {
        return election.body()
                .from(Candidates.entering(election.body()))
                .filter(step -> step.roles().contains(by.role()))
                .isPresent();
    }

    List<Reason> against(Nomination nomination, Optional<VoterCard> voter, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (election.stage() != Candidates.entering(election.body()) || election.followsAnother()) {
            reasons.add(Reason.of("R-NM-1", "candidacy.refused.stage"));
        }
        if (!yours(election, by)) {
            reasons.add(Reason.of("R-EC-7", "candidacy.refused.not-yours"));
        }
        if (voter.isEmpty()) {
            reasons.add(Reason.of("R-NM-1", "candidacy.refused.not-on-roll"));
        }
        if (!posts().contains(nomination.post())) {
            reasons.add(Reason.of("R-VC-5", "candidacy.refused.post"));
        }
        if (!nomination.channel().leadsTo(election.body())) {
            reasons.add(Reason.of("R-NM-1", "candidacy.refused.channel"));
        } else if (nomination.channel() == Channel.NOMINATED && nomination.nominators() < 1) {
            reasons.add(Reason.of(
                    "R-NM-1",
                    nomination.nominators() < 0
                            ? "candidacy.refused.nominators-number"
                            : "candidacy.refused.nominators"));
        }
        if (!Education.knows(nomination.education())) {
            reasons.add(Reason.of("candidacy", "candidacy.refused.education"));
        }
        if (!PoliticalStatus.knows(nomination.politicalStatus())) {
            reasons.add(Reason.of("candidacy", "candidacy.refused.political-status"));
        }
        if (entered.stream()
                .anyMatch(row -> row.person().equals(nomination.person()) && row.post() == nomination.post())) {
            reasons.add(Reason.of("R-NM-1", "candidacy.refused.twice"));
        }
        return reasons;
    }

    /** The posts that are voted for: those of the rules or, before there are any, those that the body may have. */
    private List<Post> posts() {
        return Candidates.posts(election, rules);
    }
}
