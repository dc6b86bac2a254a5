package org.huanjie.mobilisation.ride.notice;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.messaging.rule.PhoneNumber;
import org.huanjie.mobilisation.contact.ContactState;
import org.huanjie.mobilisation.contact.HouseholdContacts;
import org.huanjie.mobilisation.household.HouseholdPhones;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 乘车人住户 — the household behind a rider: its telephone, and whether it asked not to be called. */
@Component
class RiderHomes {

    private final HouseholdContacts contacts;
    private final HouseholdPhones phones;
    private final Roll roll;
    private final Words words;

    RiderHomes(HouseholdContacts contacts, HouseholdPhones phones, Roll roll, MessageSource source) {
        this.contacts = contacts;
        this.phones = phones;
        this.roll = roll;
        this.words = new Words(source, Locale.SIMPLIFIED_CHINESE);
    }

    Map<VoterId, ContactState> of(String village) {
        var homes = new HashMap<VoterId, ContactState>();
        contacts.states(village).forEach(state -> state.household().voters().forEach(voter -> homes.put(voter, state)));
        return homes;
    }

    /** Whoever has it opened stands in the looks at everybody who lives there, as whoever calls. */
    Optional<PhoneNumber> phone(Optional<ContactState> home, SignedIn by) {
        return home.filter(state -> state.household().phone().isPresent())
                .flatMap(state -> phones.open(state.household().id(), words.of("mobilisation.ride-notice.look"), by))
                .flatMap(PhoneNumber::of);
    }

    String name(VoterId voter) {
        return roll.find(voter).map(VoterCard::name).orElse("");
    }
}
