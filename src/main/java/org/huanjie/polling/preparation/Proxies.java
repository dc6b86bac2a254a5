package org.huanjie.polling.preparation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
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

    /**
     * 书面委托 — what a written delegation says (R-PX-1).
     *
     * @param kinship what the agent is to the principal; empty where the paper does not say
     * @param away why the principal is away while the village votes; empty where the paper does not say
     */
    public record Written(VoterId principal, VoterId agent, Optional<Kinship> kinship, Optional<WhyAway> away) {}

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
    public Verdict<Nothing> delegate(ElectionId id, Written paper, SignedIn by) {
        var election = elections.get(id);
        polls.lock(election);
        var reasons = new ArrayList<>(Permission.CONDUCT.against(election.village(), by));
        reasons.addAll(unsaid(paper));
        reasons.addAll(against(election, paper));
        if (!reasons.isEmpty() || paper.kinship().isEmpty()) {
            return Verdict.refused(reasons);
        }
        delegations.add(
                election,
                new Delegations.Row(
                        paper.principal(), paper.agent(), paper.kinship().get(), paper.away()),
                LocalDate.now(clock));
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
                        row.principal(),
                        name(row.principal()),
                        row.agent(),
                        name(row.agent()),
                        row.kinship(),
                        row.away()))
                .toList();
    }

    /** Whether a delegation is taken now: from the list of candidates until the poll opens, and not after the days of the village's own rules. */
    @Transactional(readOnly = true)
    public boolean open(Election election) {
        return election.body() == Body.VILLAGERS_COMMITTEE
                && election.reached(Stage.CANDIDATES_PUBLISHED)
                && !election.reached(Stage.POLLING)
                && late(election).isEmpty();
    }

    /** The last day on which one is taken, where the village's rules name it. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDay(Election election) {
        var days = rules.settings(election.id()).proxyDeadline();
        return days.isEmpty() || election.day() == null
                ? Optional.empty()
                : Optional.of(LegalCalendar.atLeastBefore(election.day(), days.getAsInt()));
    }

    /** What this voter is to each of those whose ballot they may draw, for the desk. */
    @Transactional(readOnly = true)
    public Map<VoterId, Kinship> carriedBy(ElectionId election, VoterId agent) {
        return delegations.of(election).stream()
                .filter(row -> row.agent().equals(agent))
                .collect(Collectors.toMap(Delegations.Row::principal, Delegations.Row::kinship));
    }

    /** What stands against the delegations as they are: an agent may have become a candidate, or left the roll, since. */
    List<Reason> broken(Election election) {
        return delegations.of(election.id()).stream()
                .flatMap(row -> Stream.concat(
                        isCandidate(election, row.agent()) && !excepted(election, row.kinship())
                                ? Stream.of(PollingRefusal.AGENT_CANDIDATE.of(name(row.agent())))
                                : Stream.of(),
                        registered(election, row.agent()) && registered(election, row.principal())
                                ? Stream.of()
                                : Stream.of(PollingRefusal.PROXY_NOT_ON_ROLL.of(name(row.principal())))))
                .toList();
    }

    // who is at home votes, and whose kin the agent is how decides whether the law lets them (R-PX-1)
    private static List<Reason> unsaid(Written paper) {
        var reasons = new ArrayList<Reason>();
        if (paper.away().isEmpty()) {
            reasons.add(PollingRefusal.NOT_AWAY.of());
        }
        if (paper.kinship().isEmpty()) {
            reasons.add(PollingRefusal.NO_KINSHIP.of());
        }
        return reasons;
    }

    private List<Reason> against(Election election, Written paper) {
        var principal = paper.principal();
        var agent = paper.agent();
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
        if (isCandidate(election, agent)
                && !paper.kinship().map(kinship -> excepted(election, kinship)).orElse(false)) {
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

    /** Whether the village's rules let a candidate carry the vote of such kin (R-PX-4). */
    private boolean excepted(Election election, Kinship kinship) {
        return kinship.lineal() && rules.settings(election.id()).candidateCarriesForLinealKin();
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
