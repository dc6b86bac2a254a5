package org.huanjie.mobilisation.volunteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.preparation.DutyConditions;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.shell.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 志愿者上岗核对 — whether somebody may have a grid, a place at the post or a car now: accepted, signed up for it, trained and pledged as the county
 * asks, and nobody who has to stand back. Asked before every assignment and at every later question, so that whoever loses one of these loses
 * what they had by themselves.
 */
@Service
@Transactional(readOnly = true)
public class VolunteerFitness {

    private final Volunteers volunteers;
    private final VolunteerRecusal recusal;
    private final DutyConditions conditions;

    VolunteerFitness(Volunteers volunteers, VolunteerRecusal recusal, DutyConditions conditions) {
        this.volunteers = volunteers;
        this.recusal = recusal;
        this.conditions = conditions;
    }

    /** Everything that stands against this one doing this; empty where they may. */
    public List<Reason> against(Election election, Volunteer one, DutyKind kind) {
        return against(election, List.of(one), kind).getOrDefault(one.id(), List.of());
    }

    /** The same for several, by who it is; whoever may is not in it. */
    public Map<VolunteerId, List<Reason>> against(Election election, Collection<Volunteer> people, DutyKind kind) {
        var barred = recusal.against(election, people);
        return people.stream()
                .map(one -> Map.entry(one.id(), against(election, one, kind, barred.getOrDefault(one.id(), List.of()))))
                .filter(line -> !line.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who of the village may do this now, by name. */
    public List<Volunteer> serving(String village, DutyKind kind) {
        return volunteers
                .election(village)
                .map(election -> {
                    var people = volunteers.of(village);
                    var against = against(election, people, kind);
                    return people.stream()
                            .filter(one -> !against.containsKey(one.id()))
                            .toList();
                })
                .orElse(List.of());
    }

    private List<Reason> against(Election election, Volunteer one, DutyKind kind, List<Reason> barred) {
        var reasons = new ArrayList<>(barred);
        if (!one.accepted()) {
            reasons.add(VolunteerRefusal.NOT_ACCEPTED.of(one.name()));
        }
        if (!one.kinds().contains(kind)) {
            reasons.add(VolunteerRefusal.NOT_FOR_THAT.of(one.name(), kind));
        }
        reasons.addAll(conditions.of(election, List.of(one.onDuty(kind))));
        return reasons;
    }
}
