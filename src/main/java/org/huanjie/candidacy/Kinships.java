package org.huanjie.candidacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 回避簿 — near relatives among those who may be elected, as declared to the election committee (R-VC-6, R-WN-16).
 *
 * <p>It bars nobody from standing: who of two relatives sits, the votes decide.
 */
@Service
@Transactional
public class Kinships {

    private final JdbcClient sql;
    private final Elections elections;
    private final Rules rules;
    private final Roll roll;
    private final Ledger ledger;
    private final Clock clock;

    Kinships(JdbcClient sql, Elections elections, Rules rules, Roll roll, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.elections = elections;
        this.rules = rules;
        this.roll = roll;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Puts a pair on record, for this round and all that follow. */
    public Verdict<Nothing> declare(ElectionId id, VoterId one, VoterId other, Relation relation, SignedIn by) {
        var election = elections.get(id);
        var reasons = new ArrayList<>(against(election, by));
        if (one.equals(other)) {
            reasons.add(CandidacyRefusal.OWN_RELATIVE.of());
        }
        if (!registered(election, one) || !registered(election, other)) {
            reasons.add(CandidacyRefusal.NOT_ON_ROLL.of().under("R-WN-16"));
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        sql.sql("""
                INSERT INTO candidacy.kinship (election, village, one, other, relation, declared_on)
                VALUES (:election, :village, least(:one, :other), greatest(:one, :other), :relation, :on)
                ON CONFLICT DO NOTHING""")
                .param("election", election.first().uuid())
                .param("village", election.village())
                .param("one", one.uuid())
                .param("other", other.uuid())
                .param("relation", relation.name())
                .param("on", LocalDate.now(clock))
                .update();
        ledger.enter(new CandidacyAct.KinshipDeclared(
                election.village(), election.id(), one, other, relation.name(), by.signInName()));
        return Verdict.done();
    }

    /** Takes a pair off that was declared by mistake. */
    public Verdict<Nothing> retract(ElectionId id, VoterId one, VoterId other, SignedIn by) {
        var election = elections.get(id);
        var reasons = against(election, by);
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        int gone = sql.sql("""
                DELETE FROM candidacy.kinship
                WHERE election = :election AND one = least(:one, :other) AND other = greatest(:one, :other)""")
                .param("election", election.first().uuid())
                .param("one", one.uuid())
                .param("other", other.uuid())
                .update();
        if (gone == 0) {
            return Verdict.refused(CandidacyRefusal.NO_KINSHIP.of());
        }
        ledger.enter(new CandidacyAct.KinshipRetracted(election.village(), election.id(), one, other, by.signInName()));
        return Verdict.done();
    }

    /** Every pair on record. */
    @Transactional(readOnly = true)
    public List<KinPair> of(Election election) {
        return sql.sql(
                        "SELECT one, other, relation FROM candidacy.kinship WHERE election = :election ORDER BY one, other")
                .param("election", election.first().uuid())
                .query(KinPair.class)
                .list();
    }

    /** Every pair on record for the latest elections of the villages of this division, by village. */
    @Transactional(readOnly = true)
    public Map<String, List<KinPair>> within(String division) {
        record Line(String village, ElectionId election, VoterId one, VoterId other, Relation relation) {}
        var latest = Stream.of(Body.values())
                .flatMap(body -> elections.within(division, body).stream())
                .map(Election::first)
                .collect(Collectors.toSet());
        return sql
                .sql("""
                SELECT village, election, one, other, relation FROM candidacy.kinship
                WHERE village >= :lo AND village < :hi ORDER BY village, one, other""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(Line.class)
                .stream()
                .filter(line -> latest.contains(line.election()))
                .collect(Collectors.groupingBy(
                        Line::village,
                        Collectors.mapping(
                                line -> new KinPair(line.one(), line.other(), line.relation()), Collectors.toList())));
    }

    /** The pairs of whom one alone may sit by this village's rules; none where a body has no such rule. */
    @Transactional(readOnly = true)
    public List<KinPair> kept(Election election) {
        if (election.body() != Body.VILLAGERS_COMMITTEE) {
            return List.of();
        }
        var settings = rules.settings(election.id());
        return of(election).stream()
                .filter(pair -> pair.relation().counts(settings))
                .toList();
    }

    private List<Reason> against(Election election, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (election.body() != Body.VILLAGERS_COMMITTEE
                || !election.reached(Stage.NOMINATING)
                || election.reached(Stage.DECLARED)) {
            reasons.add(CandidacyRefusal.NO_KINSHIP_NOW.of());
        }
        if (!NominationCheck.yours(election, by)) {
            reasons.add(CandidacyRefusal.NOT_YOURS.of());
        }
        return reasons;
    }

    private boolean registered(Election election, VoterId person) {
        return roll.find(person)
                .filter(card -> card.village().equals(election.village()))
                .isPresent();
    }
}
