package org.huanjie.discipline.reminder;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.messaging.recipient.Addressees;
import org.huanjie.messaging.recipient.RecipientClass;
import org.huanjie.messaging.recipient.RecipientDirectory;
import org.huanjie.region.DivisionCode;
import org.springframework.stereotype.Component;

/** 提醒对象 — whom the report has reminded: Party members, candidates, villagers' representatives, as far as a module knows them; and who is never named. */
@Component
public class ReminderAudience {

    /** By the last word of their classes' ids, in the report's order. */
    private static final List<String> REPORT = List.of("PARTY_MEMBER", "CANDIDATE", "REPRESENTATIVE");

    private final RecipientDirectory people;
    private final Candidates candidates;

    ReminderAudience(RecipientDirectory people, Candidates candidates) {
        this.people = people;
        this.candidates = candidates;
    }

    /** Those of the report's classes that there are. */
    public List<RecipientClass> classes() {
        var all = people.classes();
        return REPORT.stream()
                .flatMap(word -> all.stream().filter(one -> one.id().endsWith("." + word)))
                .toList();
    }

    List<String> ids() {
        return classes().stream().map(RecipientClass::id).toList();
    }

    Addressees of(Series series) {
        return new Addressees(of(series.classes()), new DivisionCode(series.division()));
    }

    /** What people call them; one that no module knows any more is left out. */
    public List<RecipientClass> of(Collection<String> ids) {
        return ids.stream().flatMap(id -> people.find(id).stream()).toList();
    }

    /** Who stands in the villages of the series: none of them is named in a text. */
    Set<String> names(String division) {
        return candidates.standingWithin(division).values().stream()
                .flatMap(List::stream)
                .map(Candidate::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
