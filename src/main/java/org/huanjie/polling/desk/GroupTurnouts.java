package org.huanjie.polling.desk;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.roll.voter.VoterId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 分组参选 — how many of a group of voters have drawn, and who of a few has not yet, while the poll is open alone. Of a small group nothing is
 * said: a figure of few points at somebody.
 */
@Service
@Transactional(readOnly = true)
public class GroupTurnouts {

    /** Of fewer voters there is no figure. */
    public static final int LEAST = 30;

    private final Polls polls;
    private final Electors electors;
    private final Clock clock;

    GroupTurnouts(Polls polls, Electors electors, Clock clock) {
        this.polls = polls;
        this.electors = electors;
        this.clock = clock;
    }

    /** Who of these has not drawn and had nobody draw for them; nobody before the poll opens and after it closes. */
    public Set<VoterId> undrawn(ElectionId election, Collection<VoterId> voters) {
        return isOpen(election)
                ? electors.among(election, voters).stream()
                        .filter(row -> !row.marked())
                        .map(Electors.Row::voter)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** Everybody in the book of a poll that is open; whoever divides them into groups leaves nobody out, or the rest is told by the sum. */
    public Set<VoterId> book(ElectionId election) {
        return isOpen(election) ? electors.everybody(election) : Set.of();
    }

    /** How many of this group have drawn by now; empty of a small group, and while the poll is not open. */
    public Optional<Turnout> of(ElectionId election, Collection<VoterId> group) {
        var rows = rows(election, group);
        int drawn = (int) rows.stream().filter(Electors.Row::marked).count();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Turnout(rows.size(), drawn, drawn));
    }

    /** The same by the hour, from the first in which somebody of the group drew. */
    public List<HourTotal> hours(ElectionId election, Collection<VoterId> group) {
        return rows(election, group).stream()
                .map(Electors.Row::minute)
                .filter(Objects::nonNull)
                .map(at -> at.atZoneSameInstant(clock.getZone()).toLocalDateTime())
                .collect(Collectors.groupingBy(
                        at -> at.truncatedTo(ChronoUnit.HOURS), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(GroupTurnouts::total)
                .toList();
    }

    private static HourTotal total(Map.Entry<LocalDateTime, Long> hour) {
        return new HourTotal(hour.getKey(), Math.toIntExact(hour.getValue()));
    }

    private List<Electors.Row> rows(ElectionId election, Collection<VoterId> group) {
        if (!isOpen(election)) {
            return List.of();
        }
        var rows = electors.among(election, group);
        return rows.size() < LEAST ? List.of() : rows;
    }

    private boolean isOpen(ElectionId election) {
        return polls.find(election)
                .filter(poll -> poll.opened() && !poll.closed())
                .isPresent();
    }
}
