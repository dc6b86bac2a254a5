package org.huanjie.responsibility.bond;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.KinPair;
import org.huanjie.candidacy.Kinships;
import org.huanjie.region.DivisionCode;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.text.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 责任回避清单 — everyone who answers for a village, or is to, and against whom something stands: a whole county in a few queries. */
@Service
@Transactional(readOnly = true)
public class ConflictList {

    /** 答责 — that someone answers for a village, in whatever way. */
    private record Answering(String village, UUID person, String personName) {}

    private record Said(
            String village, UUID person, @Nullable VoterId voter) {}

    private record Asked(String village, UUID person, VoterId askedOf, boolean near) {}

    private record Key(String village, UUID person) {}

    private final JdbcClient sql;
    private final Candidates candidates;
    private final Kinships kinships;
    private final ThreeOnes threeOnes;
    private final Clock clock;

    ConflictList(JdbcClient sql, Candidates candidates, Kinships kinships, ThreeOnes threeOnes, Clock clock) {
        this.sql = sql;
        this.candidates = candidates;
        this.kinships = kinships;
        this.threeOnes = threeOnes;
        this.clock = clock;
    }

    /** What is found in the villages in term of this division, by village and name; nothing where nobody stands yet. */
    public List<Conflict> of(String division) {
        var standing = candidates.standingWithin(division);
        if (standing.isEmpty()) {
            return List.of();
        }
        var inTerm = threeOnes.inTerm(division);
        var kin = kinships.within(division);
        var said = said(division);
        var asked = asked(division);
        return answering(division).stream()
                .filter(one -> inTerm.contains(one.village()) && standing.containsKey(one.village()))
                .map(one -> conflict(
                        one,
                        standing.getOrDefault(one.village(), List.of()),
                        kin.getOrDefault(one.village(), List.of()),
                        said,
                        asked))
                .filter(conflict -> !conflict.reasons().isEmpty())
                .toList();
    }

    // of the villagers who bear the name, those who stand are the ones who matter here; naming someone asks the whole
    // roll
    private static Conflict conflict(
            Answering one,
            List<Candidate> standing,
            List<KinPair> kin,
            Map<Key, Optional<VoterId>> said,
            Map<Key, Map<VoterId, Boolean>> asked) {
        var key = new Key(one.village(), one.person());
        var identity = said.get(key);
        long bearers = standing.stream()
                .filter(candidate -> PersonName.same(candidate.name(), one.personName()))
                .count();
        var check = new ConflictCheck(
                one.personName(),
                identity == null ? Optional.empty() : identity,
                identity == null ? (int) bearers : 0,
                asked.getOrDefault(key, Map.of()),
                standing,
                kin);
        return new Conflict(one.village(), one.person(), one.personName(), check.certain(), check.against());
    }

    private List<Answering> answering(String division) {
        return sql.sql("""
                SELECT a.village, a.person, p.person_name FROM (
                  SELECT h.village, h.person FROM responsibility.holding h
                  WHERE h.village >= :lo AND h.village < :hi AND (h.until_at IS NULL OR h.until_at > :now AND h.until_at > h.from_at)
                  UNION
                  SELECT b.village, b.stand_in FROM responsibility.absence b
                  WHERE b.village >= :lo AND b.village < :hi AND b.until_at > :now AND b.stand_in IS NOT NULL
                  UNION
                  SELECT l.village, l.person FROM responsibility.link l
                  WHERE l.village >= :lo AND l.village < :hi AND l.until_at IS NULL) a
                JOIN responsibility.person p ON p.id = a.person
                ORDER BY a.village, p.person_name, p.id""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .param("now", OffsetDateTime.now(clock))
                .query(Answering.class)
                .list();
    }

    private Map<Key, Optional<VoterId>> said(String division) {
        var said = new HashMap<Key, Optional<VoterId>>();
        sql.sql("SELECT village, person, voter FROM responsibility.identity WHERE village >= :lo AND village < :hi")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(Said.class)
                .list()
                .forEach(one -> said.put(new Key(one.village(), one.person()), Optional.ofNullable(one.voter())));
        return said;
    }

    private Map<Key, Map<VoterId, Boolean>> asked(String division) {
        return sql
                .sql("""
                SELECT village, person, asked_of, relation IS NOT NULL AS near FROM responsibility.kin
                WHERE village >= :lo AND village < :hi""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(Asked.class)
                .stream()
                .collect(Collectors.groupingBy(
                        one -> new Key(one.village(), one.person()), Collectors.toMap(Asked::askedOf, Asked::near)));
    }
}
