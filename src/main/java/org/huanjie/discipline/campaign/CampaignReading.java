package org.huanjie.discipline.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.roll.voter.Voters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 活动进度 — what is due and done in the villages and towns of a division, in a constant number of statements however many they are. */
@Service
@Transactional(readOnly = true)
public class CampaignReading {

    private final CampaignPlan plan;
    private final ActivityRows rows;
    private final Divisions divisions;
    private final Voters voters;
    private final Clock clock;

    CampaignReading(CampaignPlan plan, ActivityRows rows, Divisions divisions, Voters voters, Clock clock) {
        this.plan = plan;
        this.rows = rows;
        this.divisions = divisions;
        this.voters = voters;
        this.clock = clock;
    }

    /** Of one village or town. */
    public List<CampaignDue.Line> of(String place) {
        return within(place).getOrDefault(place, List.of());
    }

    /** By village and town within this division, in the order of their codes; nothing where no plan asks anything. */
    public Map<String, List<CampaignDue.Line>> within(String division) {
        var items = plan.within(division);
        if (items.isEmpty()) {
            return Map.of();
        }
        var today = LocalDate.now(clock);
        var held = rows.within(division).stream().collect(Collectors.groupingBy(Activity::division));
        var groups = groups(items, division);
        var lines = new LinkedHashMap<String, List<CampaignDue.Line>>();
        places(division)
                .forEach(place -> lines.put(
                        place,
                        CampaignDue.of(
                                items,
                                place,
                                groups.getOrDefault(place, Set.of()),
                                held.getOrDefault(place, List.of()),
                                today)));
        return lines;
    }

    /** How many things are missing, by village of this division; a village where nothing is missing is not there. */
    public Map<String, Integer> missing(String division) {
        return CampaignDue.missing(within(division));
    }

    // a roll of a county has hundreds of thousands of lines: it is asked where a plan asks for groups alone
    private Map<String, Set<Integer>> groups(List<PlanItem> items, String division) {
        boolean asked = items.stream().anyMatch(item -> item.per() == DuePer.GROUP && item.ended() == null);
        return asked ? voters.groups(division) : Map.of();
    }

    private Stream<String> places(String division) {
        var villages = divisions.villages(division).stream().map(Division::code).toList();
        var towns = new DivisionCode(division).level() == Level.VILLAGE
                ? Stream.<String>empty()
                : villages.stream()
                        .map(village -> new DivisionCode(village).town().digits());
        return Stream.concat(towns, villages.stream()).distinct().sorted();
    }
}
