package org.huanjie.polling.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.roll.voter.VoterId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 分组合计 — after the close, of many small groups of voters together: in how many somebody drew, and in how many somebody drew for another.
 * Never in which; nothing of few voters, nor where few are left over, whom the sum of the village would then tell of.
 */
@Service
@Transactional(readOnly = true)
public class GroupSums {

    /**
     * 合计 — of all the groups together.
     *
     * @param voters who were in the book
     * @param drew groups in which anybody drew
     * @param byProxy groups in which an agent drew for anybody
     * @param proxies ballots that an agent drew for somebody of a group
     */
    public record Sum(int groups, int voters, int drew, int byProxy, int proxies) {}

    private final Polls polls;
    private final Electors electors;

    GroupSums(Polls polls, Electors electors) {
        this.polls = polls;
        this.electors = electors;
    }

    /** Empty while the poll is open and before it; of a voter who is in two groups the first speaks. */
    public Optional<Sum> of(ElectionId election, Collection<? extends Collection<VoterId>> groups) {
        if (polls.find(election).filter(Polls.Row::closed).isEmpty()) {
            return Optional.empty();
        }
        var rows = electors
                .among(
                        election,
                        groups.stream().flatMap(Collection::stream).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Electors.Row::voter, row -> row));
        int left = electors.count(election) - rows.size();
        if (rows.size() < GroupTurnouts.LEAST || left > 0 && left < GroupTurnouts.LEAST) {
            return Optional.empty();
        }
        var entries = groups.stream()
                .map(group -> group.stream()
                        .flatMap(voter -> Optional.ofNullable(rows.remove(voter)).stream())
                        .toList())
                .filter(group -> !group.isEmpty())
                .toList();
        return Optional.of(sum(entries));
    }

    private static Sum sum(List<List<Electors.Row>> groups) {
        return new Sum(
                groups.size(),
                groups.stream().mapToInt(List::size).sum(),
                (int) groups.stream()
                        .filter(group -> group.stream().anyMatch(Electors.Row::marked))
                        .count(),
                (int) groups.stream()
                        .filter(group -> group.stream().anyMatch(Electors.Row::byProxy))
                        .count(),
                (int) groups.stream()
                        .flatMap(List::stream)
                        .filter(Electors.Row::byProxy)
                        .count());
    }
}
