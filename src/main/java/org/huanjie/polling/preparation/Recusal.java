package org.huanjie.polling.preparation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidate;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.ballot.OnTheBallot;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.desk.Polls;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 工作人员回避 — nobody on duty is a candidate or a candidate's near relative (R-PL-6). Computed from the roll's people and from what was
 * declared, at every question: it is as true after a change of candidates or staff as before.
 */
@Service
@Transactional
public class Recusal {

    private static final int BEARERS = 50;

    private final Polls polls;
    private final Roster roster;
    private final Kinfolk kinfolk;
    private final Elections elections;
    private final OnTheBallot onTheBallot;
    private final Roll roll;
    private final Ledger ledger;

    Recusal(
            Polls polls,
            Roster roster,
            Kinfolk kinfolk,
            Elections elections,
            OnTheBallot onTheBallot,
            Roll roll,
            Ledger ledger) {
        this.polls = polls;
        this.roster = roster;
        this.kinfolk = kinfolk;
        this.elections = elections;
        this.onTheBallot = onTheBallot;
        this.roll = roll;
        this.ledger = ledger;
    }

    /** Everyone on the roll who is called so, however it is written. */
    @Transactional(readOnly = true)
    public List<VoterCard> bearers(String village, String name) {
        return roll.named(village, name, BEARERS);
    }

    @Transactional(readOnly = true)
    public List<Kin> declared(ElectionId election) {
        return kinfolk.of(election);
    }

    /** Says which villager a name on the staff is, or that it is none of them. */
    public Verdict<Nothing> identify(ElectionId id, Duty duty, String name, Bearer bearer, SignedIn by) {
        var election = elections.get(id);
        polls.lock(election);
        var reasons = new ArrayList<>(notNow(election, by));
        var said = bearer.of(name);
        reasons.addAll(who(election, name, said));
        return Verdict.unless(reasons, () -> {
            var person = said instanceof Bearer.Voter voter ? voter.id() : null;
            if (roster.identify(id, duty, name, person)) {
                kinfolk.clear(id, duty, name);
                ledger.enter(new OpeningAct.StaffIdentified(
                        election.village(), election.body(), duty, name, person != null, by.signInName()));
            }
        });
    }

    /** Takes down what someone on the staff declares of all candidates: to which of them they are kin, and how; for every duty of theirs. */
    public Verdict<Nothing> declare(ElectionId id, Duty duty, String name, Map<VoterId, Kinship> kin, SignedIn by) {
        var election = elections.get(id);
        polls.lock(election);
        var reasons = new ArrayList<>(notNow(election, by));
        var asked = onTheBallot.published(election).stream().map(Candidate::person).collect(Collectors.toSet());
        var member = find(id, duty, name);
        if (member.isEmpty()) {
            reasons.add(PollingRefusal.NOT_ON_STAFF.of(name));
        }
        if (!asked.containsAll(kin.keySet()) || !Kinship.barring().containsAll(kin.values())) {
            reasons.add(PollingRefusal.NOT_KIN.of());
        }
        return Verdict.unless(reasons, () -> {
            roster.of(id).stream().filter(member.orElseThrow()::samePerson).forEach(entry -> {
                kinfolk.clear(id, entry.duty(), entry.name());
                kin.forEach((candidate, kinship) ->
                        kinfolk.add(election, new Kin(entry.duty(), entry.name(), candidate, kinship)));
                roster.declared(id, entry.duty(), entry.name(), asked);
            });
            ledger.enter(new OpeningAct.KinDeclared(
                    election.village(), election.body(), name, kin.isEmpty(), by.signInName()));
        });
    }

    /** What stands against those on duty: who is not known, who has not declared, who is a candidate or near to one. */
    @Transactional(readOnly = true)
    public List<Reason> against(Election election) {
        var standing = onTheBallot.published(election);
        var kin = kinfolk.of(election.id());
        return roster.of(election.id()).stream()
                .flatMap(member -> Stream.of(
                                unknown(election, member),
                                standing(member, standing),
                                undeclared(member, standing),
                                near(member, standing, kin))
                        .flatMap(Optional::stream))
                .distinct()
                .toList();
    }

    /** What stands against this name being put on the staff. */
    List<Reason> who(Election election, String name, Bearer bearer) {
        return switch (bearer) {
            case Bearer.Outsider outsider -> List.of();
            case Bearer.Unsaid unsaid -> {
                int bearers = bearers(election.village(), name).size();
                yield bearers == 0 ? List.of() : List.of(PollingRefusal.STAFF_WHICH.of(name.strip(), bearers));
            }
            case Bearer.Voter(var id) -> {
                if (bearers(election.village(), name).stream()
                        .map(VoterCard::id)
                        .noneMatch(id::equals)) {
                    yield List.of(PollingRefusal.STAFF_NOT_THAT.of(name.strip()));
                }
                yield onTheBallot.standing(election).stream()
                                .map(Candidate::person)
                                .anyMatch(id::equals)
                        ? List.of(PollingRefusal.STAFF_CANDIDATE.of(name.strip()))
                        : List.of();
            }
        };
    }

    private Optional<Reason> unknown(Election election, StaffMember member) {
        int bearers = member.identified()
                ? 0
                : bearers(election.village(), member.name()).size();
        return bearers == 0 ? Optional.empty() : Optional.of(PollingRefusal.STAFF_WHICH.of(member.name(), bearers));
    }

    private static Optional<Reason> standing(StaffMember member, List<Candidate> standing) {
        return member.person()
                .filter(person -> standing.stream().map(Candidate::person).anyMatch(person::equals))
                .map(person -> PollingRefusal.STAFF_CANDIDATE.of(member.name()));
    }

    private static Optional<Reason> undeclared(StaffMember member, List<Candidate> standing) {
        var missing = new HashSet<>(standing.stream().map(Candidate::person).toList());
        missing.removeAll(member.askedOf());
        return missing.isEmpty() ? Optional.empty() : Optional.of(PollingRefusal.STAFF_UNDECLARED.of(member.name()));
    }

    private static Optional<Reason> near(StaffMember member, List<Candidate> standing, List<Kin> kin) {
        return kin.stream()
                .filter(line -> line.duty() == member.duty() && line.name().equals(member.name()))
                .flatMap(line ->
                        standing.stream().filter(candidate -> candidate.person().equals(line.candidate())))
                .findFirst()
                .map(candidate -> PollingRefusal.STAFF_KIN.of(member.name(), candidate.name()));
    }

    private Optional<StaffMember> find(ElectionId election, Duty duty, String name) {
        return roster.of(election).stream()
                .filter(member -> member.duty() == duty && member.name().equals(name))
                .findFirst();
    }

    private static List<Reason> notNow(Election election, SignedIn by) {
        var reasons = new ArrayList<>(Permission.WATCH_POLL.against(election.village(), by));
        if (!election.reached(Stage.CANDIDATES_PUBLISHED) || election.reached(Stage.COUNTING)) {
            reasons.add(PollingRefusal.NOT_PREPARING.of());
        }
        return reasons;
    }
}
