package org.huanjie.mobilisation.contact;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.mobilisation.household.Household;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.roll.voter.VoterId;

/**
 * 走访情况 — what all contacts with a household come to.
 *
 * @param contacts from the earliest
 */
public record ContactState(Household household, List<HouseholdContact> contacts) {

    /** After somebody was reached, at most so many more: a reminder is no siege. */
    public static final int REMINDERS = 2;

    public ContactState {
        contacts = contacts.stream()
                .sorted(Comparator.comparing(HouseholdContact::at))
                .toList();
    }

    public boolean reached() {
        return contacts.stream().anyMatch(HouseholdContact::reached);
    }

    /** Tried, and nobody was there. */
    public boolean unreached() {
        return !contacts.isEmpty() && !reached();
    }

    /** Whether they asked not to be called on again. */
    public boolean stopped() {
        return contacts.stream().anyMatch(HouseholdContact::stops);
    }

    /** How often they may still be called on; a household that nobody reached yet as often as it takes. */
    public boolean mayCall() {
        return !stopped() && contacts.stream().filter(HouseholdContact::reached).count() <= REMINDERS;
    }

    /** Whether nobody has to do anything here any more before the vote. */
    public boolean settled() {
        return reached() || stopped();
    }

    /** Who needs what, as each volunteer heard it last; what two heard differently stands side by side. */
    public Map<VoterId, Set<ContactNeed>> needs() {
        var last = new HashMap<VolunteerId, HouseholdContact>();
        contacts.stream().filter(HouseholdContact::reached).forEach(contact -> last.put(contact.volunteer(), contact));
        var needs = new HashMap<VoterId, Set<ContactNeed>>();
        last.values().stream()
                .flatMap(contact -> contact.needs().entrySet().stream())
                .forEach(entry -> needs.computeIfAbsent(entry.getKey(), voter -> EnumSet.noneOf(ContactNeed.class))
                        .addAll(entry.getValue()));
        return needs;
    }

    public boolean needs(ContactNeed need) {
        return needs().values().stream().anyMatch(all -> all.contains(need));
    }

    public Optional<HouseholdContact> last() {
        return contacts.isEmpty() ? Optional.empty() : Optional.of(contacts.getLast());
    }
}
