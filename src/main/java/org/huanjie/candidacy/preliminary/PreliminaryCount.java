package org.huanjie.candidacy.preliminary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * 预选计票 — who is on the list by these ballots: as many as it has places, by votes; who are equal at the last place are voted on again, and nothing else
 * puts one before the other (R-NM-12).
 *
 * @param chosen who has a place
 * @param tied who are voted on again; nobody where it is settled
 * @param ranks those without a place, by votes, the equal together
 */
public record PreliminaryCount(Set<UUID> chosen, Set<UUID> tied, List<List<UUID>> ranks) {

    public boolean settled() {
        return tied.isEmpty();
    }

    /** @param ballots of one post in their order; each after the first is of those who were equal in the one before */
    static PreliminaryCount of(int places, List<PreliminaryBallot> ballots) {
        var chosen = new HashSet<UUID>();
        var ranks = new ArrayList<List<UUID>>();
        var tied = new HashSet<UUID>();
        int left = places;
        for (var ballot : ballots) {
            tied.clear();
            var below = new ArrayList<List<UUID>>();
            for (var equal : byVotes(ballot.votes())) {
                if (below.isEmpty() && tied.isEmpty() && equal.size() <= left) {
                    chosen.addAll(equal);
                    left -= equal.size();
                } else if (below.isEmpty() && tied.isEmpty() && left > 0) {
                    tied.addAll(equal);
                } else {
                    below.add(equal);
                }
            }
            ranks.addAll(0, below);
        }
        return new PreliminaryCount(chosen, tied, ranks);
    }

    private static Collection<List<UUID>> byVotes(Map<UUID, Integer> votes) {
        return votes.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        () -> new TreeMap<Integer, List<UUID>>(Comparator.reverseOrder()),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .values();
    }
}
