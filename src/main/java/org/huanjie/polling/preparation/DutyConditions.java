package org.huanjie.polling.preparation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huanjie.election.stage.Election;
import org.huanjie.shell.Reason;
import org.springframework.stereotype.Component;

/** 上岗核对 — asks every condition of duty there is, of the staff of a poll or of anybody else who serves. */
@Component
public class DutyConditions {

    private final List<DutyCondition> conditions;

    DutyConditions(List<DutyCondition> conditions) {
        this.conditions = List.copyOf(conditions);
    }

    public List<Reason> of(Election election, List<OnDuty> people) {
        return people.isEmpty()
                ? List.of()
                : conditions.stream()
                        .flatMap(condition -> condition.against(election, people).stream())
                        .toList();
    }

    public List<Reason> of(Election election, Collection<StaffMember> staff) {
        return of(
                election,
                staff.stream()
                        .map(OnDuty::of)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }
}
