package org.huanjie.discipline.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.preparation.OnDuty;
import org.huanjie.polling.preparation.Roster;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 人员档案 — the staff of a village's poll and whoever else is enrolled, as training and pledges are asked of them. */
@Service
@Transactional(readOnly = true)
public class StaffFile {

    /** 一人一岗 — one of the staff in one kind of duty, with what they lack for it. */
    public record Line(OnDuty one, DutyFiles.Lack lack) {}

    private final Roster roster;
    private final Enrolment enrolment;
    private final DutyFiles files;

    StaffFile(Roster roster, Enrolment enrolment, DutyFiles files) {
        this.roster = roster;
        this.enrolment = enrolment;
        this.files = files;
    }

    /** Who is on the staff in a duty that something is asked before; by duty and name. */
    public List<Line> staff(Election election) {
        var people = roster.of(election.id()).stream()
                .map(OnDuty::of)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.comparing(OnDuty::kind).thenComparing(OnDuty::name))
                .toList();
        var lacks = files.lacks(election, people);
        var lines = new ArrayList<Line>();
        for (int n = 0; n < people.size(); n++) {
            lines.add(new Line(people.get(n), lacks.get(n)));
        }
        return lines;
    }

    /** Everyone whom a list to tick names: the whole staff, and those enrolled besides; by name. */
    public List<Named> people(Election election) {
        var staff = roster.of(election.id()).stream()
                .map(member -> new Named(member.name(), member.person()))
                .distinct()
                .toList();
        var others = enrolment.of(election.village(), election.term()).stream()
                .filter(person -> staff.stream().noneMatch(person::is))
                .map(person -> new Named(person.name(), person.voter()));
        return Stream.concat(staff.stream(), others)
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }
}
