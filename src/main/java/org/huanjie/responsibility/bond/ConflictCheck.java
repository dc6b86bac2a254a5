package org.huanjie.responsibility.bond;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.KinPair;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;

/**
 * 回避判断 — what stands against one person answering for one village, from what is known of both.
 *
 * @param voter which villager the person was said to be, if any
 * @param bearers how many villagers bear the name, while nobody has said whether the person is one of them; else 0
 * @param asked of whom the person was asked, and whether they are near
 */
record ConflictCheck(
        String name,
        Optional<VoterId> voter,
        int bearers,
        Map<VoterId, Boolean> asked,
        List<Candidate> standing,
        List<KinPair> onRecord) {

    /** Not known who they are, stands themselves, near to who stands, not asked: all that holds. */
    List<Reason> against() {
        var reasons = new ArrayList<Reason>();
        if (bearers > 0) {
            reasons.add(ResponsibilityRefusal.WHICH.of(name, bearers));
        }
        if (stands()) {
            reasons.add(ResponsibilityRefusal.STANDS.of(name));
        }
        near().forEach(candidate -> reasons.add(ResponsibilityRefusal.NEAR.of(name, candidate.name())));
        if (standing.stream().anyMatch(candidate -> !answered(candidate))) {
            reasons.add(ResponsibilityRefusal.UNASKED.of(name));
        }
        return reasons;
    }

    /** Whether what stands against it is a fact, and not only a question that nobody has asked. */
    boolean certain() {
        return stands() || !near().isEmpty();
    }

    private boolean stands() {
        return voter.filter(id -> standing.stream().map(Candidate::person).anyMatch(id::equals))
                .isPresent();
    }

    private List<Candidate> near() {
        return standing.stream()
                .filter(candidate -> asked.getOrDefault(candidate.person(), false)
                        || voter.filter(id -> pair(candidate.person(), id)).isPresent())
                .toList();
    }

    private boolean answered(Candidate candidate) {
        return asked.containsKey(candidate.person())
                || voter.filter(candidate.person()::equals).isPresent();
    }

    private boolean pair(VoterId one, VoterId other) {
        return onRecord.stream()
                .anyMatch(pair -> pair.one().equals(one) && pair.other().equals(other)
                        || pair.one().equals(other) && pair.other().equals(one));
    }
}
