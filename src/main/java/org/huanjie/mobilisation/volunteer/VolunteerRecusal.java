package org.huanjie.mobilisation.volunteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Kinships;
import org.huanjie.election.committee.Committee;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.preparation.Kin;
import org.huanjie.polling.preparation.Recusal;
import org.huanjie.polling.preparation.Roster;
import org.huanjie.polling.preparation.StaffMember;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.text.PersonName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 志愿者回避 — no candidate, near relative of one or member of the election committee serves (R-VS-1). Computed at every question from whoever
 * stands and sits at that moment and from all that was declared, by whomever: it is as true after a change as before. The database has its
 * twin, {@code mobilisation.barred}.
 */
@Service
@Transactional(readOnly = true)
public class VolunteerRecusal {

    /** 回避所据 — what is known of a village's vote at this moment, read once for all who are asked about. */
    private record Known(
            Map<VoterId, String> standing,
            Map<VoterId, Set<VoterId>> pairs,
            List<Kin> staffKin,
            List<StaffMember> staff,
            Set<String> committee,
            Map<VolunteerId, Set<VoterId>> said) {}

    private final VolunteerRows rows;
    private final Candidates candidates;
    private final Kinships kinships;
    private final Recusal recusal;
    private final Roster roster;
    private final Committee committee;

    VolunteerRecusal(
            VolunteerRows rows,
            Candidates candidates,
            Kinships kinships,
            Recusal recusal,
            Roster roster,
            Committee committee) {
        this.rows = rows;
        this.candidates = candidates;
        this.kinships = kinships;
        this.recusal = recusal;
        this.roster = roster;
        this.committee = committee;
    }

    /** Why each of these does not serve; whoever may serve is not in it. */
    public Map<VolunteerId, List<Reason>> against(Election election, Collection<Volunteer> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var known = known(election);
        var all = new HashMap<VolunteerId, List<Reason>>();
        for (var one : people) {
            var reasons = against(one, known);
            if (!reasons.isEmpty()) {
                all.put(one.id(), reasons);
            }
        }
        return all;
    }

    private static List<Reason> against(Volunteer one, Known known) {
        var reasons = new ArrayList<Reason>();
        if (one.voter().filter(known.standing()::containsKey).isPresent()) {
            reasons.add(VolunteerRefusal.CANDIDATE.of(one.name()));
        }
        var near = new HashSet<>(known.said().getOrDefault(one.id(), Set.of()));
        one.voter().ifPresent(voter -> near.addAll(known.pairs().getOrDefault(voter, Set.of())));
        near.addAll(ofStaff(one, known));
        known.standing().entrySet().stream()
                .filter(stands -> near.contains(stands.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .map(name -> VolunteerRefusal.KIN.of(one.name(), name))
                .forEach(reasons::add);
        if (!one.namesake() && known.committee().contains(PersonName.form(one.name()))) {
            reasons.add(VolunteerRefusal.COMMITTEE.of(one.name()));
        }
        return reasons;
    }

    // what the same person declared as one of the staff: by the roll where both sides know it, else by the name
    private static Set<VoterId> ofStaff(Volunteer one, Known known) {
        return known.staffKin().stream()
                .filter(line -> PersonName.same(line.name(), one.name()))
                .filter(line -> known.staff().stream()
                        .filter(member ->
                                member.duty() == line.duty() && member.name().equals(line.name()))
                        .anyMatch(member -> member.person().isEmpty()
                                || one.voter().isEmpty()
                                || member.person().equals(one.voter())))
                .map(Kin::candidate)
                .collect(Collectors.toSet());
    }

    private Known known(Election election) {
        var standing = candidates.standing(election.id()).stream()
                .collect(Collectors.toMap(Candidate::person, Candidate::name, (one, again) -> one));
        var pairs = new HashMap<VoterId, Set<VoterId>>();
        for (var pair : kinships.of(election)) {
            pairs.computeIfAbsent(pair.one(), one -> new HashSet<>()).add(pair.other());
            pairs.computeIfAbsent(pair.other(), other -> new HashSet<>()).add(pair.one());
        }
        return new Known(
                standing,
                pairs,
                recusal.declared(election.id()),
                roster.of(election.id()),
                committee.sitting(election.id()).stream()
                        .map(member -> PersonName.form(member.name()))
                        .collect(Collectors.toSet()),
                rows.kin(election.village()));
    }

    /** Why this one does not serve. */
    public List<Reason> against(Election election, Volunteer one) {
        return Optional.ofNullable(against(election, List.of(one)).get(one.id()))
                .orElse(List.of());
    }
}
