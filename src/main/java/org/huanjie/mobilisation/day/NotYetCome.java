package org.huanjie.mobilisation.day;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.mobilisation.contact.ContactState;
import org.huanjie.mobilisation.contact.HouseholdContacts;
import org.huanjie.mobilisation.grid.Grid;
import org.huanjie.mobilisation.household.Household;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.polling.desk.GroupTurnouts;
import org.huanjie.roll.voter.VoterId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 尚未到场 — a list to call by: of the volunteer's own grids, while the poll is open, households of which somebody has not drawn; without an
 * hour, without those who asked to be left alone, read anew each time and kept nowhere.
 */
@Service
@Transactional(readOnly = true)
public class NotYetCome {

    /** 待提醒的一户 — with those of it who have not drawn. */
    public record ToCall(Household household, List<VoterId> voters) {}

    private final HouseholdContacts contacts;
    private final Volunteers volunteers;
    private final GroupTurnouts turnouts;

    NotYetCome(HouseholdContacts contacts, Volunteers volunteers, GroupTurnouts turnouts) {
        this.contacts = contacts;
        this.volunteers = volunteers;
        this.turnouts = turnouts;
    }

    /** Whether the village votes at this moment. */
    public boolean open(String village) {
        return vote(village).isPresent();
    }

    /** Grid by grid, as one walks by; nothing for whoever serves in none. */
    public Map<Grid, List<ToCall>> own(String village, SignedIn who) {
        var calls = new LinkedHashMap<Grid, List<ToCall>>();
        vote(village)
                .ifPresent(vote ->
                        contacts.own(village, who).forEach((grid, homes) -> calls.put(grid, toCall(vote, homes))));
        return calls;
    }

    private List<ToCall> toCall(Election vote, List<ContactState> homes) {
        var asked = homes.stream()
                .filter(home -> !home.stopped())
                .map(ContactState::household)
                .toList();
        var undrawn = turnouts.undrawn(
                vote.id(),
                asked.stream().flatMap(home -> home.voters().stream()).toList());
        return asked.stream()
                .map(home -> new ToCall(
                        home, home.voters().stream().filter(undrawn::contains).toList()))
                .filter(call -> !call.voters().isEmpty())
                .toList();
    }

    private Optional<Election> vote(String village) {
        return volunteers.election(village).filter(vote -> vote.stage() == Stage.POLLING);
    }
}
