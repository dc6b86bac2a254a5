package org.huanjie.mobilisation.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.mobilisation.household.Household;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.household.HouseholdPlace;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.roll.voter.VoterId;
import org.junit.jupiter.api.Test;

class ContactStateTest {

    private static final VoterId ONE = new VoterId(new UUID(0, 1));
    private static final VoterId OTHER = new VoterId(new UUID(0, 2));
    private static final VolunteerId FIRST = new VolunteerId(new UUID(1, 1));
    private static final VolunteerId SECOND = new VolunteerId(new UUID(1, 2));
    private static final Household HOME = new Household(
            new HouseholdId(new UUID(2, 1)),
            "900000100200",
            1,
            "7",
            7,
            HouseholdPlace.UNSAID,
            Optional.empty(),
            List.of(ONE, OTHER));

    @Test
    void nobodyTriedIsLeftToDo() {
        assertThat(state().settled()).isFalse();
        assertThat(state().unreached()).isFalse();
        assertThat(state().mayCall()).isTrue();
    }

    @Test
    void untilSomebodyIsReachedOneTriesOn() {
        var tried = state(tried(1), tried(2), tried(3), tried(4), tried(5));
        assertThat(tried.unreached()).isTrue();
        assertThat(tried.settled()).isFalse();
        assertThat(tried.mayCall()).isTrue();
    }

    @Test
    void afterThatTwoRemindersAndNoMore() {
        assertThat(state(reached(1, FIRST)).mayCall()).isTrue();
        assertThat(state(reached(1, FIRST), reached(2, FIRST)).mayCall()).isTrue();
        assertThat(state(reached(1, FIRST), reached(2, FIRST), reached(3, SECOND))
                        .mayCall())
                .isFalse();
    }

    @Test
    void whoAsksNotToBeCalledOnIsLeftAlone() {
        var stopped = state(contact(1, FIRST, true, true, Map.of()));
        assertThat(stopped.stopped()).isTrue();
        assertThat(stopped.mayCall()).isFalse();
        assertThat(stopped.settled()).isTrue();
    }

    @Test
    void theLastWordOfEachVolunteerStandsBesideTheOthers() {
        var state = state(
                contact(1, FIRST, true, false, Map.of(ONE, Set.of(ContactNeed.AWAY, ContactNeed.PROXY))),
                contact(2, FIRST, true, false, Map.of(ONE, Set.of(ContactNeed.RIDE))),
                contact(3, SECOND, true, false, Map.of(OTHER, Set.of(ContactNeed.MOBILE_BOX))),
                tried(4));
        assertThat(state.needs())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(ONE, Set.of(ContactNeed.RIDE), OTHER, Set.of(ContactNeed.MOBILE_BOX)));
        assertThat(state.needs(ContactNeed.RIDE)).isTrue();
        assertThat(state.needs(ContactNeed.AWAY)).isFalse();
    }

    @Test
    void whatAPhoneSentLateStandsAtItsOwnHour() {
        var state = state(reached(5, FIRST), tried(2));
        assertThat(state.last().orElseThrow().reached()).isTrue();
    }

    @Test
    void aGridCountsItsHouseholdsOnce() {
        var grid = GridContacts.of(List.of(
                state(),
                state(tried(1)),
                state(reached(1, FIRST), reached(2, SECOND)),
                state(contact(
                        1,
                        FIRST,
                        true,
                        true,
                        Map.of(ONE, Set.of(ContactNeed.RIDE), OTHER, Set.of(ContactNeed.RIDE))))));
        assertThat(grid.households()).isEqualTo(4);
        assertThat(grid.reached()).isEqualTo(2);
        assertThat(grid.unreached()).isEqualTo(1);
        assertThat(grid.stopped()).isEqualTo(1);
        assertThat(grid.left()).isEqualTo(2);
        assertThat(grid.needs()).containsEntry(ContactNeed.RIDE, 1).containsEntry(ContactNeed.AWAY, 0);
    }

    private static ContactState state(HouseholdContact... contacts) {
        return new ContactState(HOME, Stream.of(contacts).toList());
    }

    private static HouseholdContact tried(int hour) {
        return contact(hour, FIRST, false, false, Map.of());
    }

    private static HouseholdContact reached(int hour, VolunteerId volunteer) {
        return contact(hour, volunteer, true, false, Map.of());
    }

    private static HouseholdContact contact(
            int hour, VolunteerId volunteer, boolean reached, boolean stops, Map<VoterId, Set<ContactNeed>> needs) {
        return new HouseholdContact(
                new ContactId(new UUID(3, hour)),
                HOME.id(),
                volunteer,
                ContactWay.CALL,
                reached,
                stops,
                OffsetDateTime.parse("2017-03-01T0" + hour + ":00+08:00"),
                needs);
    }
}
