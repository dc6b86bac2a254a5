package org.huanjie.responsibility.bond;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Kinships;
import org.huanjie.candidacy.Relation;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 责任回避 — nobody answers for a village where they or a near relative stand. Computed from the roll's people, from those who stand and
 * from what was declared, at every question: as true after a change of candidates as before.
 */
@Service
@Transactional
public class Conflicts {

    private static final int BEARERS = 50;

    /** 身份 — that someone was said to be this villager, or none. */
    public record Identity(@Nullable VoterId voter) {}

    private record Near(VoterId askedOf, @Nullable Relation relation) {}

    private final JdbcClient sql;
    private final People people;
    private final Elections elections;
    private final Candidates candidates;
    private final Kinships kinships;
    private final Roll roll;
    private final Ledger ledger;
    private final Clock clock;

    Conflicts(
            JdbcClient sql,
            People people,
            Elections elections,
            Candidates candidates,
            Kinships kinships,
            Roll roll,
            Ledger ledger,
            Clock clock) {
        this.sql = sql;
        this.people = people;
        this.elections = elections;
        this.candidates = candidates;
        this.kinships = kinships;
        this.roll = roll;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Everyone on the roll who is called as this person, however it is written. */
    @Transactional(readOnly = true)
    public List<VoterCard> bearers(UUID person, String village) {
        return people.find(person)
                .map(one -> roll.named(village, one.personName(), BEARERS))
                .orElse(List.of());
    }

    /** Those who stand in the village for any body, each person once, by post and strokes; of them a person who answers for it is asked. */
    @Transactional(readOnly = true)
    public List<Candidate> standing(String village) {
        return candidates.standingWithin(village).getOrDefault(village, List.of());
    }

    /** Takes down which villager the person is, if any, and how they are related to each of those who stand; a null relation is none. */
    public Verdict<ResponsibilityEntry> declare(
            UUID person, String village, Optional<VoterId> voter, Map<VoterId, Optional<Relation>> kin, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (!ThreeOnes.mayBind(by)) {
            reasons.add(ResponsibilityRefusal.NOT_YOURS.of());
        }
        if (people.find(person).isEmpty()) {
            reasons.add(ResponsibilityRefusal.NO_PERSON.of());
        }
        if (voter.isPresent()
                && bearers(person, village).stream().map(VoterCard::id).noneMatch(voter.get()::equals)) {
            reasons.add(ResponsibilityRefusal.NOT_THAT.of());
        }
        if (!standing(village).stream().map(Candidate::person).toList().containsAll(kin.keySet())) {
            reasons.add(ResponsibilityRefusal.NOT_STANDING.of());
        }
        return ResponsibilityEntry.unless(reasons, person, () -> {
            write(person, village, voter, kin, by);
            ledger.enter(new ResponsibilityAct.Asked(village, person, kin.size(), by.signInName()));
        });
    }

    /** What stands against this person answering for this village: not known who they are, stands themselves, near to who stands, not asked. */
    @Transactional(readOnly = true)
    public List<Reason> against(UUID person, String village) {
        var found = people.find(person);
        if (found.isEmpty()) {
            return List.of(ResponsibilityRefusal.NO_PERSON.of());
        }
        var identity = identity(person, village);
        return new ConflictCheck(
                        found.get().personName(),
                        identity.map(Identity::voter),
                        identity.isPresent() ? 0 : bearers(person, village).size(),
                        asked(person, village),
                        standing(village),
                        elections(village)
                                .flatMap(election -> kinships.of(election).stream())
                                .toList())
                .against();
    }

    /** Of whom the person was asked, each with what they are to one another; an empty relation is none. */
    @Transactional(readOnly = true)
    public Map<VoterId, Optional<Relation>> answers(UUID person, String village) {
        var answers = new HashMap<VoterId, Optional<Relation>>();
        near(person, village).forEach(one -> answers.put(one.askedOf(), Optional.ofNullable(one.relation())));
        return answers;
    }

    private Map<VoterId, Boolean> asked(UUID person, String village) {
        var asked = new HashMap<VoterId, Boolean>();
        answers(person, village).forEach((one, relation) -> asked.put(one, relation.isPresent()));
        return asked;
    }

    private Stream<Election> elections(String village) {
        return Stream.of(Body.values()).flatMap(body -> elections.find(village, body).stream());
    }

    /** Which villager the person was said to be, or none; empty where nobody has said it. */
    @Transactional(readOnly = true)
    public Optional<Identity> identity(UUID person, String village) {
        return sql.sql("SELECT voter FROM responsibility.identity WHERE person = :person AND village = :village")
                .param("person", person)
                .param("village", village)
                .query((row, n) -> new Identity(VoterId.orNull(row.getObject("voter", UUID.class))))
                .optional();
    }

    private List<Near> near(UUID person, String village) {
        return sql.sql(
                        "SELECT asked_of, relation FROM responsibility.kin WHERE person = :person AND village = :village")
                .param("person", person)
                .param("village", village)
                .query(Near.class)
                .list();
    }

    private void write(
            UUID person, String village, Optional<VoterId> voter, Map<VoterId, Optional<Relation>> kin, SignedIn by) {
        sql.sql("""
                INSERT INTO responsibility.identity (person, village, voter, said_by, said_at)
                VALUES (:person, :village, :voter, :by, :at)
                ON CONFLICT (person, village) DO UPDATE SET voter = :voter, said_by = :by, said_at = :at""")
                .param("person", person)
                .param("village", village)
                .param("voter", voter.map(VoterId::uuid).orElse(null))
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        kin.forEach((asked, relation) -> sql.sql("""
                        INSERT INTO responsibility.kin (person, village, asked_of, relation)
                        VALUES (:person, :village, :asked, :relation)
                        ON CONFLICT (person, village, asked_of) DO UPDATE SET relation = :relation""")
                .param("person", person)
                .param("village", village)
                .param("asked", asked.uuid())
                .param("relation", relation.map(Relation::name).orElse(null))
                .update());
    }
}
