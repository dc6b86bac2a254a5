package org.huanjie.candidacy;

import java.util.List;
import org.huanjie.election.committee.Committee;
import org.huanjie.election.committee.CommitteePerson;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.text.PersonName;
import org.springframework.stereotype.Component;

/**
 * 选委会成员被提名 — a member of the village election committee who is nominated leaves it in that moment, by person (R-EC-5). The committee is
 * chosen before there is a roll, so a member whose person is not known yet is the one of that name where the roll has one alone; where
 * it has several, those who run the election say which of them sits.
 */
@Component
class CommitteeNames {

    private final Committee committee;
    private final Nominees nominees;
    private final Roll roll;

    CommitteeNames(Committee committee, Nominees nominees, Roll roll) {
        this.committee = committee;
        this.nominees = nominees;
        this.roll = roll;
    }

    /** In the transaction that puts this person up. */
    void nominated(Election election, VoterId person, String name, String by) {
        if (election.body() == Body.VILLAGERS_COMMITTEE) {
            committee.members(election.id()).stream()
                    .filter(member -> is(member, person) || unknown(member, name) && soleBearer(election, name))
                    .findFirst()
                    .ifPresent(member -> committee.nominated(election, member, new CommitteePerson(person.uuid()), by));
        }
    }

    /** Whether somebody of the committee is this person, as those who run the election say; they leave it in that moment. */
    boolean identified(Election election, VoterId person, String name, String by) {
        var meant = committee.members(election.id()).stream()
                .filter(member -> is(member, person) || unknown(member, name))
                .findFirst();
        meant.ifPresent(member -> committee.nominated(election, member, new CommitteePerson(person.uuid()), by));
        return meant.isPresent();
    }

    /** Those who stand of whom it is not said yet whether they are the committee's member of that name. */
    List<String> standing(Election election) {
        var members = committee.members(election.id());
        return nominees.of(election.id()).stream()
                .filter(row -> row.stands()
                        && members.stream()
                                .anyMatch(member ->
                                        is(member, row.person()) || !row.namesake() && unknown(member, row.name())))
                .map(Nominees.Row::name)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean soleBearer(Election election, String name) {
        return roll.named(election.village(), name, 2).size() < 2;
    }

    private static boolean is(Committee.Member member, VoterId person) {
        return new CommitteePerson(person.uuid()).equals(member.person());
    }

    private static boolean unknown(Committee.Member member, String name) {
        return member.person() == null && PersonName.same(member.name(), name);
    }
}
