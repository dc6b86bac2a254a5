package org.huanjie.candidacy.nominator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;

/**
 * 提名人检查 — everything that stands against these villagers nominating a person: too few of them, one twice, the person themselves, one who has
 * named as many people as there are seats (R-NM-1, R-NM-3).
 *
 * @param needed how many the village's rules ask for
 * @param seats as many people may one villager name
 * @param before how many other people each villager named already in this election
 */
record NominatorCheck(int needed, int seats, Map<VoterId, Integer> before) {

    List<Reason> against(VoterId nominee, List<VoterCard> named) {
        var reasons = new ArrayList<Reason>();
        var seen = new HashSet<VoterId>();
        for (var card : named) {
            if (!seen.add(card.id())) {
                reasons.add(NominatorRefusal.TWICE.of(card.name()));
            } else if (card.id().equals(nominee)) {
                reasons.add(NominatorRefusal.ONESELF.of(card.name()));
            } else if (before.getOrDefault(card.id(), 0) >= seats) {
                reasons.add(NominatorRefusal.MORE_THAN_SEATS.of(card.name(), seats));
            }
        }
        seen.remove(nominee);
        if (seen.size() < needed) {
            reasons.add(NominatorRefusal.TOO_FEW.of(needed, seen.size()));
        }
        return reasons;
    }
}
