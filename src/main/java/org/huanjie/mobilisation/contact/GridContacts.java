package org.huanjie.mobilisation.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * 网格走访进度 — how far a grid has come: counts of its households, for those who organise; whose they are is nobody's figure.
 *
 * @param reached households of which somebody was
 * @param unreached tried, and nobody was there
 * @param stopped asked not to be called on again
 * @param left not tried, or not reached yet
 */
public record GridContacts(
        int households, int reached, int unreached, int stopped, int left, Map<ContactNeed, Integer> needs) {

    public static GridContacts of(List<ContactState> states) {
        var needs = new LinkedHashMap<ContactNeed, Integer>();
        for (var need : ContactNeed.values()) {
            needs.put(need, count(states, state -> state.needs(need)));
        }
        return new GridContacts(
                states.size(),
                count(states, ContactState::reached),
                count(states, ContactState::unreached),
                count(states, ContactState::stopped),
                count(states, state -> !state.settled()),
                needs);
    }

    private static int count(List<ContactState> states, Predicate<ContactState> asked) {
        return (int) states.stream().filter(asked).count();
    }
}
