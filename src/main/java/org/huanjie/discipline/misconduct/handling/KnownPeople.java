package org.huanjie.discipline.misconduct.handling;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.Role;
import org.huanjie.candidacy.Candidates;
import org.huanjie.discipline.misconduct.ConcernedOffice;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.election.committee.Committee;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.polling.preparation.Roster;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.text.PersonName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 已知的人名 — finds by name whom a report may be about: who stands, who works at the poll, who sits on the election committee, who has an office over
 * the place. What is searched for is written nowhere.
 */
@Service
@Transactional(readOnly = true)
public class KnownPeople {

    /** A name of fewer characters finds everybody, which is no search. */
    private static final int SHORTEST = 2;

    private static final int MOST = 20;

    private final Candidates candidates;
    private final Roster roster;
    private final Committee committee;
    private final Elections elections;
    private final Accounts accounts;

    KnownPeople(Candidates candidates, Roster roster, Committee committee, Elections elections, Accounts accounts) {
        this.candidates = candidates;
        this.roster = roster;
        this.committee = committee;
        this.elections = elections;
        this.accounts = accounts;
    }

    /** Those whose name holds what was typed, in the order in which they are known. */
    public List<KnownPerson> named(Report report, String typed) {
        var form = PersonName.form(typed.strip());
        return form.codePointCount(0, form.length()) < SHORTEST
                ? List.of()
                : Stream.concat(standing(report), Stream.concat(ofElection(report), officers(report)))
                        .filter(person -> PersonName.form(person.name()).contains(form))
                        .distinct()
                        .limit(MOST)
                        .toList();
    }

    /** One of those, by the number that a form sends. */
    Optional<KnownPerson> picked(Report report, NewSubject said) {
        return named(report, said.name()).stream()
                .filter(person -> person.number().equals(said.person()))
                .findFirst();
    }

    private Stream<KnownPerson> standing(Report report) {
        return candidates.standingWithin(report.about()).values().stream()
                .flatMap(List::stream)
                .map(one -> new KnownPerson(
                        KnownAs.CANDIDATE + ":" + one.person(), one.name(), KnownAs.CANDIDATE, ConcernedOffice.NONE));
    }

    private Stream<KnownPerson> ofElection(Report report) {
        return new DivisionCode(report.about()).level() == Level.VILLAGE
                ? elections.find(report.about(), Body.VILLAGERS_COMMITTEE).stream()
                        .flatMap(this::ofElection)
                : Stream.empty();
    }

    private Stream<KnownPerson> ofElection(Election election) {
        var staff = roster.of(election.id()).stream().map(member -> villager(KnownAs.STAFF, member.name()));
        var members =
                committee.sitting(election.id()).stream().map(member -> villager(KnownAs.COMMITTEE, member.name()));
        return Stream.concat(members, staff);
    }

    private static KnownPerson villager(KnownAs as, String name) {
        return new KnownPerson(as + ":" + name, name, as, ConcernedOffice.VILLAGE);
    }

    private Stream<KnownPerson> officers(Report report) {
        return accounts.covering(report.about(), EnumSet.allOf(Role.class)).stream()
                .map(one -> new KnownPerson(
                        KnownAs.OFFICER + ":" + one.signInName(), one.personName(), KnownAs.OFFICER, office(one)));
    }

    private static ConcernedOffice office(Accounts.Covering account) {
        return switch (new DivisionCode(account.division()).level()) {
            case VILLAGE -> ConcernedOffice.VILLAGE;
            case TOWN -> ConcernedOffice.TOWN;
            default -> ConcernedOffice.COUNTY;
        };
    }
}
