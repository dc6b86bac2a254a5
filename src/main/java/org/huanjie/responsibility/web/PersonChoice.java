package org.huanjie.responsibility.web;

import static org.huanjie.responsibility.web.ResponsibilityForm.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.huanjie.access.who.SignedIn;
import org.huanjie.responsibility.bond.People;
import org.huanjie.responsibility.bond.Person;
import org.huanjie.responsibility.bond.ResponsibilityEntry;
import org.huanjie.responsibility.bond.ResponsibilityRefusal;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.PersonName;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Component;

/** 选定的人 — finds whom a form means, and enters someone new in the register where it names one. */
@Component
class PersonChoice {

    /**
     * 结果 — what was done with whom the form means.
     *
     * @param typed the form as it would be typed now: someone newly registered is chosen in it
     */
    record Chosen(Verdict<ResponsibilityEntry> outcome, Map<String, String> typed) {}

    private final People people;

    PersonChoice(People people) {
        this.people = people;
    }

    /** Does the act with the person that is meant, unless other reasons stand or nobody can be told. */
    Chosen with(
            List<Person> known,
            Map<String, String> typed,
            List<Reason> before,
            SignedIn who,
            Function<UUID, Verdict<ResponsibilityEntry>> act) {
        var reasons = new ArrayList<Reason>(before);
        var fields = read(typed);
        var chosen = fields.idIfAny("person")
                .filter(id -> known.stream().map(Person::id).anyMatch(id::equals));
        boolean named = !fields.text("name").isEmpty() || !fields.text("unit").isEmpty();
        if (chosen.isPresent() == named) {
            reasons.add((named ? ResponsibilityRefusal.BOTH : ResponsibilityRefusal.NOBODY_CHOSEN).of());
        }
        if (!reasons.isEmpty()) {
            return new Chosen(Verdict.refused(reasons), typed);
        }
        return chosen.map(id -> new Chosen(act.apply(id), typed))
                .orElseGet(() -> registered(known, fields, typed, who, act));
    }

    private Chosen registered(
            List<Person> known,
            Typed fields,
            Map<String, String> typed,
            SignedIn who,
            Function<UUID, Verdict<ResponsibilityEntry>> act) {
        var same = known.stream().filter(one -> same(one, fields)).findFirst();
        if (same.isPresent()) {
            return new Chosen(
                    act.apply(same.get().id()), chosen(typed, same.get().id()));
        }
        return switch (people.add(fields.text("name"), fields.text("unit"), fields.text("duty"), null, who)) {
            case Verdict.Done(ResponsibilityEntry done) -> new Chosen(act.apply(done.id()), chosen(typed, done.id()));
            case Verdict.Refused<ResponsibilityEntry> refused -> new Chosen(refused, typed);
        };
    }

    // whoever types someone of the register again means them: two lines of one person would halve what they answer for
    private static boolean same(Person one, Typed fields) {
        return PersonName.same(one.personName(), fields.text("name"))
                && one.unit().equals(fields.text("unit"))
                && one.duty().equals(fields.text("duty"));
    }

    private static Map<String, String> chosen(Map<String, String> typed, UUID person) {
        var now = new HashMap<>(typed);
        now.put("person", person.toString());
        List.of("name", "unit", "duty").forEach(now::remove);
        return now;
    }
}
