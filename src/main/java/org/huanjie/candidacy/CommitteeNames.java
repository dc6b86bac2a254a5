package org.huanjie.candidacy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.election.committee.Committee;
import org.huanjie.election.stage.Election;
import org.huanjie.shell.text.PersonName;
import org.springframework.stereotype.Component;

/**
 * 选委会成员被提名 — who stands and bears the name of a sitting member of the village election committee: such a member must leave it
 * (R-EC-5). Names are all that is known of the members, so another of the same name is confirmed by those who run the election.
 */
@Component
class CommitteeNames {

    private final Committee committee;
    private final Nominees nominees;

    CommitteeNames(Committee committee, Nominees nominees) {
        this.committee = committee;
        this.nominees = nominees;
    }

    List<String> standing(Election election) {
        Set<String> presiding = committee.sitting(election.id()).stream()
                .map(member -> PersonName.form(member.name()))
                .collect(Collectors.toSet());
        return nominees.of(election.id()).stream()
                .filter(row -> row.stands() && !row.namesake() && presiding.contains(PersonName.form(row.name())))
                .map(Nominees.Row::name)
                .distinct()
                .sorted()
                .toList();
    }
}
