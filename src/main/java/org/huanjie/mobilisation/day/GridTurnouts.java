package org.huanjie.mobilisation.day;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Stage;
import org.huanjie.mobilisation.grid.Grids;
import org.huanjie.mobilisation.household.Household;
import org.huanjie.mobilisation.household.Households;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.polling.desk.GroupTurnouts;
import org.huanjie.polling.desk.Turnouts;
import org.huanjie.polling.poll.Polling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 网格参选 — turnout of a village while it votes, for its own team: by grid and hour, never of a small group, never of anybody. */
@Service
@Transactional(readOnly = true)
public class GridTurnouts {

    private final Volunteers volunteers;
    private final Grids grids;
    private final Households households;
    private final GroupTurnouts groups;
    private final Turnouts turnouts;
    private final Polling polling;
    private final Clock clock;

    GridTurnouts(
            Volunteers volunteers,
            Grids grids,
            Households households,
            GroupTurnouts groups,
            Turnouts turnouts,
            Polling polling,
            Clock clock) {
        this.volunteers = volunteers;
        this.grids = grids;
        this.households = households;
        this.groups = groups;
        this.turnouts = turnouts;
        this.polling = polling;
        this.clock = clock;
    }

    /** Empty while the village does not vote. */
    public Optional<GridTurnout.OfVillage> of(String village) {
        return volunteers
                .election(village)
                .filter(vote -> vote.stage() == Stage.POLLING)
                .map(this::ofVillage);
    }

    /** The vote that is going on or was the last. */
    public Optional<ElectionId> vote(String village) {
        return volunteers.election(village).map(Election::id);
    }

    private GridTurnout.OfVillage ofVillage(Election vote) {
        var whole = polling.turnout(vote);
        return new GridTurnout.OfVillage(
                whole,
                polling.hourly(vote.village()),
                VoterGroup.of(grids(vote), GroupTurnouts.LEAST).stream()
                        .flatMap(group -> groups
                                .of(vote.id(), group.voters())
                                .map(turnout -> new GridTurnout(
                                        group.names(), turnout, groups.hours(vote.id(), group.voters())))
                                .stream())
                        .toList(),
                TurnoutForecast.of(
                        whole.registered(),
                        whole.marked(),
                        LocalTime.now(clock),
                        turnouts.closedHours(vote.village(), Body.VILLAGERS_COMMITTEE)));
    }

    /** Everybody in the book, by grid; whoever lives in none is a group as well, without a name. */
    private List<VoterGroup> grids(Election vote) {
        var left = new LinkedHashSet<>(groups.book(vote.id()));
        var parts = new ArrayList<VoterGroup>();
        var homes = households.of(vote.village()).stream().collect(Collectors.toMap(Household::id, Household::voters));
        for (var grid : grids.of(vote.village())) {
            var voters = grid.households().stream()
                    .flatMap(home -> homes.getOrDefault(home, List.of()).stream())
                    .filter(left::remove)
                    .toList();
            parts.add(new VoterGroup(List.of(grid.name()), voters));
        }
        parts.add(new VoterGroup(List.of(), List.copyOf(left)));
        return parts;
    }
}
