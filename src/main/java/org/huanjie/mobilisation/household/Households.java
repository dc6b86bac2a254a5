package org.huanjie.mobilisation.household;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.roll.voter.VoterName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 住户簿 — the households of a village with those on the roll who live there; whoever was struck from the roll has left by themselves. */
@Service
@Transactional(readOnly = true)
public class Households {

    private final HouseholdRows rows;
    private final Roll roll;

    Households(HouseholdRows rows, Roll roll) {
        this.rows = rows;
        this.roll = roll;
    }

    /** By group and as one walks by. */
    public List<Household> of(String village) {
        var registered = registered(village);
        return rows.of(village).stream()
                .map(one -> with(one, registered::containsKey))
                .toList();
    }

    public Optional<Household> find(HouseholdId id) {
        return rows.find(id).map(one -> with(one, registered(one.village())::containsKey));
    }

    public Optional<Household> ofVoter(String village, VoterId voter) {
        return of(village).stream().filter(one -> one.voters().contains(voter)).findFirst();
    }

    /** Those of the roll, by id, for a page that names who lives where. */
    public Map<VoterId, VoterName> registered(String village) {
        return roll.names(village).stream().collect(Collectors.toMap(VoterName::id, Function.identity()));
    }

    /** The same with the numbers, masked: for a page that tells people of one name apart. */
    public Map<VoterId, VoterCard> cards(String village) {
        return roll.page(village, Integer.MAX_VALUE, 0).stream()
                .collect(Collectors.toMap(VoterCard::id, Function.identity()));
    }

    /** Who is on the roll and lives in no household yet, by group and name: the newly registered among them. */
    public List<VoterName> without(String village) {
        var housed =
                rows.of(village).stream().flatMap(one -> one.voters().stream()).collect(Collectors.toSet());
        return roll.names(village).stream()
                .filter(one -> !housed.contains(one.id()))
                .toList();
    }

    private static Household with(Household one, Predicate<VoterId> registered) {
        return new Household(
                one.id(),
                one.village(),
                one.group(),
                one.number(),
                one.order(),
                one.place(),
                one.phone(),
                one.voters().stream().filter(registered).toList());
    }
}
