package org.huanjie.mobilisation.contact.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huanjie.mobilisation.contact.ContactId;
import org.huanjie.mobilisation.contact.ContactNeed;
import org.huanjie.mobilisation.contact.ContactReport;
import org.huanjie.mobilisation.contact.ContactWay;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.text.Typing;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.util.MultiValueMap;

/** 走访表单 — one household's form as a phone sends it: from its queue with several needs in one field, from a plain form with one each. */
record ContactForm(MultiValueMap<String, String> sent) {

    /** What is not of the form's own making is no contact: such a household, voter or need is nowhere on the page. */
    ContactReport report(Supplier<UUID> ids, Clock clock) {
        try {
            return new ContactReport(
                    text("token").map(ContactId::of).orElseGet(() -> new ContactId(ids.get())),
                    text("household").map(HouseholdId::of).orElseThrow(NoSuchPage::new),
                    text("way").map(ContactWay::valueOf).orElse(ContactWay.DOORSTEP),
                    is("reached"),
                    is("stops"),
                    is("consents"),
                    at(clock),
                    needs());
        } catch (IllegalArgumentException e) {
            throw new NoSuchPage();
        }
    }

    Optional<UUID> account() {
        try {
            return text("account").map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    // now, where the phone says nothing that can be read
    private OffsetDateTime at(Clock clock) {
        return text("at")
                .flatMap(Typing::moment)
                .map(at -> at.atZone(clock.getZone()).toOffsetDateTime())
                .orElseGet(() -> OffsetDateTime.now(clock));
    }

    private Map<VoterId, Set<ContactNeed>> needs() {
        var needs = new HashMap<VoterId, Set<ContactNeed>>();
        lines("need").forEach(line -> {
            var parts = line.split(":", 2);
            needs.computeIfAbsent(VoterId.of(parts[0]), voter -> EnumSet.noneOf(ContactNeed.class))
                    .add(ContactNeed.valueOf(parts.length == 2 ? parts[1] : ""));
        });
        return needs;
    }

    private Stream<String> lines(String field) {
        return sent.getOrDefault(field, List.of()).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty());
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(sent.getFirst(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private boolean is(String field) {
        return text(field).filter("yes"::equals).isPresent();
    }
}
