package org.huanjie.mobilisation.contact.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.mobilisation.contact.ContactId;
import org.huanjie.mobilisation.contact.ContactNeed;
import org.huanjie.mobilisation.contact.ContactReport;
import org.huanjie.mobilisation.contact.ContactState;
import org.huanjie.mobilisation.contact.ContactWay;
import org.huanjie.mobilisation.contact.HouseholdContactRefusal;
import org.huanjie.mobilisation.household.Household;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.text.Typing;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** 走访表的登记 — reads the lines of a list that came back: those of whose household it says whether anybody was reached. */
@Component
class PaperForm {

    private static final String REACHED = "reached-";

    private final Ids ids;
    private final Clock clock;

    PaperForm(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    static Reason nothing() {
        return HouseholdContactRefusal.NOTHING_TICKED.of();
    }

    /** Who went; empty where nobody of that id can be meant. */
    static Optional<VolunteerId> volunteer(MultiValueMap<String, String> sent) {
        try {
            return Optional.ofNullable(sent.getFirst("volunteer")).map(VolunteerId::of);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    List<ContactReport> reports(MultiValueMap<String, String> sent, List<ContactState> states) {
        return states.stream()
                .map(ContactState::household)
                .flatMap(home -> Stream.ofNullable(sent.getFirst(REACHED + home.id()))
                        .filter(said -> said.equals("yes") || said.equals("no"))
                        .map(said -> report(sent, home, said.equals("yes"))))
                .toList();
    }

    private ContactReport report(MultiValueMap<String, String> sent, Household home, boolean reached) {
        return new ContactReport(
                new ContactId(ids.next()),
                home.id(),
                ContactWay.DOORSTEP,
                reached,
                sent.containsKey("stops-" + home.id()),
                sent.containsKey("consents-" + home.id()),
                at(sent),
                needs(sent, home));
    }

    // a list says the day and no hour
    private OffsetDateTime at(MultiValueMap<String, String> sent) {
        return Optional.ofNullable(sent.getFirst("day"))
                .flatMap(Typing::day)
                .map(day -> day.atTime(12, 0).atZone(clock.getZone()).toOffsetDateTime())
                .filter(noon -> noon.isBefore(OffsetDateTime.now(clock)))
                .orElseGet(() -> OffsetDateTime.now(clock));
    }

    private static Map<VoterId, Set<ContactNeed>> needs(MultiValueMap<String, String> sent, Household home) {
        var needs = new HashMap<VoterId, Set<ContactNeed>>();
        var ticked = sent.getOrDefault("need", List.of());
        for (var voter : home.voters()) {
            for (var need : ContactNeed.values()) {
                if (ticked.contains(voter + ":" + need.name())) {
                    needs.computeIfAbsent(voter, one -> EnumSet.noneOf(ContactNeed.class))
                            .add(need);
                }
            }
        }
        return needs;
    }
}
