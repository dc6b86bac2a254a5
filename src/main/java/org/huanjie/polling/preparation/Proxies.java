package org.huanjie.polling.preparation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.LegalCalendar;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.desk.PollingAct;
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

/** 委托投票 — a registered villager who is away delegates in writing to a near relative on the same roll (R-PX-1..5, R-PX-7). */
@Service
@Transactional
public class Proxies {

    private final Polls polls;
    private final Delegations delegations;
    private final Elections elections;
    private final Rules rules;
    private final Candidates candidates;
    private final Roll roll;
    private final Ledger ledger;
    private final Clock clock;

    Proxies(
            Polls polls,
            Delegations delegations,
            Elections elections,
            Rules rules,
            Candidates candidates,
            Roll roll,
            Ledger ledger,
            Clock clock) {
        this.polls = polls;
        this.delegations = delegations;
        this.elections = elections;
        this.rules = rules;
        this.candidates = candidates;
        this.roll = roll;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Records a written delegation; the poll's row is held, so that two who delegate to one agent at once are counted one by one. */
    public Verdict<Nothing> delegate(ElectionId id, VoterId principal, VoterId agent, Kinship kinship, SignedIn by) {
        var election = elections.get(id);
        polls.lock(election);
        var reasons = new ArrayList<>(Permission.CONDUCT.against(election.village(), by));
        reasons.addAll(against(election, principal, agent));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        delegations.add(election, new Delegations.Row(principal, agent, kinship), LocalDate.now(clock));
        enter(election, by);
        return Verdict.done();
    }

    /** Takes a delegation back, at the principal's word, before the poll opens; afterwards the principal simply comes in person. */
    public Verdict<Nothing> revoke(ElectionId id, VoterId principal, SignedIn by) {
        var election = elections.get(id);
        polls.lock(election);
        var reasons = Permission.CONDUCT.against(election.village(), by);
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        if (election.reached(Stage.POLLING) || !delegations.remove(id, principal)) {
            return Verdict.refused(PollingRefusal.NO_PROXY.of());
        }
        enter(election, by);
        return Verdict.done();
    }

    /** The delegations with both names, as they are published (R-PX-2). */
    @Transactional(readOnly = true)
    public List<Proxy> published(ElectionId election) {
        return delegations.of(election).stream()
                .map(row -> new Proxy(
                        row.principal(), name(row.principal()), row.agent(), name(row.agent()), row.kinship()))
                .toList();
    }

    /** What stands against the delegations as they are: an agent may have become a candidate, or left the roll, since. */
    List<Reason> broken(Election election) {
        return delegations.of(election.id()).stream()
                .flatMap(row -> Stream.concat(
                        isCandidate(election, row.agent())
                                ? Stream.of(PollingRefusal.AGENT_CANDIDATE.of(name(row.agent())))
                                : Stream.of(),
                        registered(election, row.agent()) && registered(election, row.principal())
                                ? Stream.of()
                                : Stream.of(PollingRefusal.PROXY_NOT_ON_ROLL.of(name(row.principal())))))
                .toList();
    }

    private List<Reason> against(Election election, VoterId principal, VoterId agent) {
        var reasons = new ArrayList<Reason>();
        if (election.body() != Body.VILLAGERS_COMMITTEE) {
            reasons.add(PollingRefusal.NO_PROXIES_HERE.of());
        }
        if (!election.reached(Stage.CANDIDATES_PUBLISHED) || election.reached(Stage.POLLING)) {
            reasons.add(PollingRefusal.NOT_PREPARING.of());
        }
        late(election).ifPresent(days -> reasons.add(PollingRefusal.PROXY_LATE.of(Integer.toString(days))));
        if (!registered(election, principal) || !registered(election, agent)) {
            reasons.add(PollingRefusal.PROXY_NOT_REGISTERED.of());
        }
        if (principal.equals(agent)) {
            reasons.add(PollingRefusal.OWN_AGENT.of());
        }
        if (isCandidate(election, agent)) {
            reasons.add(PollingRefusal.AGENT_CANDIDATE.of(name(agent)));
        }
        reasons.addAll(againstOthers(election, principal, agent));
        return reasons;
    }

    private List<Reason> againstOthers(Election election, VoterId principal, VoterId agent) {
        var reasons = new ArrayList<Reason>();
        var others = delegations.of(election.id());
        int most = rules.settings(election.id()).proxiesAtMost();
        if (others.stream().anyMatch(row -> row.principal().equals(principal))) {
            reasons.add(PollingRefusal.DELEGATED_ALREADY.of(name(principal)));
        }
        if (others.stream().filter(row -> row.agent().equals(agent)).count() >= most) {
            reasons.add(PollingRefusal.TOO_MANY_PROXIES.of(name(agent), most));
        }
        if (others.stream()
                .anyMatch(row -> row.principal().equals(agent) || row.agent().equals(principal))) {
            reasons.add(PollingRefusal.SUB_DELEGATION.of());
        }
        return reasons;
    }

    /** The days before the vote on which proxies closed, where that is past. */
    private OptionalInt late(Election election) {
        var days = rules.settings(election.id()).proxyDeadline();
        return days.isPresent()
                        && election.day() != null
                        && LocalDate.now(clock).isAfter(LegalCalendar.atLeastBefore(election.day(), days.getAsInt()))
                ? days
                : OptionalInt.empty();
    }

    private boolean registered(Election election, VoterId voter) {
        return roll.find(voter)
                .filter(card -> card.village().equals(election.village()))
                .isPresent();
    }

    private boolean isCandidate(Election election, VoterId person) {
        return candidates.published(election.id()).stream()
                .map(Candidate::person)
                .anyMatch(person::equals);
    }

    private String name(VoterId voter) {
        return roll.find(voter).map(VoterCard::name).orElse("—");
    }

    private void enter(Election election, SignedIn by) {
        ledger.enter(new PollingAct.ProxiesChanged(
                election.village(),
                election.body(),
                delegations.of(election.id()).size(),
                by.signInName()));
    }
}
