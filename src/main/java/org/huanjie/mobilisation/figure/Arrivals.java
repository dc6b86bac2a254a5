package org.huanjie.mobilisation.figure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.AfterStage;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Stage;
import org.huanjie.mobilisation.contact.ContactNeed;
import org.huanjie.mobilisation.contact.ContactState;
import org.huanjie.mobilisation.contact.HouseholdContacts;
import org.huanjie.mobilisation.household.Household;
import org.huanjie.mobilisation.ride.RideRequests;
import org.huanjie.polling.desk.GroupSums;
import org.huanjie.roll.voter.VoterId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 到场汇总 — what calls and rides came to at the desks, in households and never by name: reckoned once, in the transaction that closes the poll,
 * and kept as sums. Marks, rides and needs go before the sums do; and a sum reckoned anew with one household more would tell of that one.
 */
@Service
@Transactional(readOnly = true)
public class Arrivals implements AfterStage {

    private final ArrivalRows rows;
    private final HouseholdContacts contacts;
    private final RideRequests rides;
    private final GroupSums sums;

    Arrivals(ArrivalRows rows, HouseholdContacts contacts, RideRequests rides, GroupSums sums) {
        this.rows = rows;
        this.contacts = contacts;
        this.rides = rides;
        this.sums = sums;
    }

    /** None of a way whose households have few voters, and none before the close. */
    public List<Arrival> of(ElectionId election) {
        return rows.of(election).stream()
                .sorted(Comparator.comparing(Arrival::way))
                .toList();
    }

    @Override
    @Transactional
    public void entered(Election election, Stage stage, SignedIn by) {
        if (stage == Stage.COUNTING && election.body() == Body.VILLAGERS_COMMITTEE) {
            var homes = contacts.states(election.village());
            var brought = brought(election.id());
            keep(
                    election,
                    ArrivalWay.RIDE,
                    homes,
                    home -> home.voters().stream().anyMatch(brought::contains));
            var wanted = wanted(homes);
            keep(election, ArrivalWay.PROXY_WANTED, homes, wanted::contains);
            keep(election, ArrivalWay.EVERY, homes, home -> true);
        }
    }

    private Set<VoterId> brought(ElectionId election) {
        var brought = new HashSet<VoterId>();
        rides.of(election).stream()
                .filter(ride -> ride.driven().brought() != null)
                .forEach(ride -> brought.add(ride.voter()));
        return brought;
    }

    private static Set<Household> wanted(List<ContactState> homes) {
        var wanted = new HashSet<Household>();
        homes.stream().filter(state -> state.needs(ContactNeed.PROXY)).forEach(state -> wanted.add(state.household()));
        return wanted;
    }

    private void keep(Election election, ArrivalWay way, List<ContactState> homes, Predicate<Household> which) {
        sums.of(
                        election.id(),
                        homes.stream()
                                .map(ContactState::household)
                                .filter(which)
                                .map(Household::voters)
                                .toList())
                .ifPresent(sum -> rows.add(election, new Arrival(way, sum)));
    }
}
