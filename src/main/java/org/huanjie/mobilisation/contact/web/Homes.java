package org.huanjie.mobilisation.contact.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.mobilisation.contact.ContactNeed;
import org.huanjie.mobilisation.contact.ContactState;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.roll.voter.VoterName;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 住户卡片的组成 — what a page shows of a household and of what was heard there. */
final class Homes {

    private Homes() {}

    static VolunteeringPage.Home of(ContactState state, Map<VoterId, VoterName> cards, String phone, Words words) {
        var home = state.household();
        var living = home.voters().stream()
                .flatMap(voter -> Stream.ofNullable(cards.get(voter)))
                .toList();
        var names = Wording.of(words, living.stream().map(VoterName::name).toList());
        return new VolunteeringPage.Home(
                home.id().toString(),
                words.of("mobilisation.volunteering.label", home.group(), home.number()),
                home.number() + " " + names,
                names,
                words.of(stateKey(state)),
                state.settled(),
                phone,
                home.place().described(),
                quiet(state, words),
                heard(state, cards, words),
                living.stream().map(card -> dweller(card, words)).toList());
    }

    private static String stateKey(ContactState state) {
        if (state.stopped()) {
            return "mobilisation.volunteering.stopped";
        }
        if (state.reached()) {
            return "mobilisation.volunteering.reached";
        }
        return state.unreached() ? "mobilisation.volunteering.unreached" : "mobilisation.volunteering.open";
    }

    private static String quiet(ContactState state, Words words) {
        if (state.mayCall()) {
            return "";
        }
        return state.stopped()
                ? words.of("mobilisation.volunteering.quiet.stopped")
                : words.of("mobilisation.volunteering.quiet.reminded", ContactState.REMINDERS);
    }

    private static List<String> heard(ContactState state, Map<VoterId, VoterName> cards, Words words) {
        return state.needs().entrySet().stream()
                .flatMap(entry -> Stream.ofNullable(cards.get(entry.getKey()))
                        .map(card -> words.of(
                                "mobilisation.volunteering.heard",
                                card.name(),
                                Wording.of(
                                        words,
                                        entry.getValue().stream()
                                                .map(need -> Wording.of(words, need))
                                                .toList()))))
                .sorted()
                .toList();
    }

    private static VolunteeringPage.Dweller dweller(VoterName card, Words words) {
        return new VolunteeringPage.Dweller(
                card.name(),
                Stream.of(ContactNeed.values())
                        .map(need -> new VolunteeringPage.Need(
                                card.id() + ":" + need.name(), Wording.of(words, need), need.isHelp()))
                        .toList());
    }
}
