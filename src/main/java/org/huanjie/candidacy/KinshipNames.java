package org.huanjie.candidacy;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.officer.KnownKin;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 候选人亲属的姓名 — what those are called who were declared near relatives of somebody that is looked at (R-VC-6). */
@Component
class KinshipNames implements KnownKin {

    private record Pair(UUID person, VoterId kin) {}

    private final Roll roll;
    private final JdbcClient sql;

    KinshipNames(Roll roll, JdbcClient sql) {
        this.roll = roll;
        this.sql = sql;
    }

    @Override
    public Map<UUID, Set<String>> names(Collection<UUID> people) {
        return sql
                .sql("""
                SELECT one AS person, other AS kin FROM candidacy.kinship WHERE one = ANY (:people)
                UNION SELECT other, one FROM candidacy.kinship WHERE other = ANY (:people)""")
                .param("people", people.toArray(UUID[]::new))
                .query(Pair.class)
                .stream()
                .collect(Collectors.groupingBy(
                        Pair::person,
                        Collectors.flatMapping(
                                pair -> roll.find(pair.kin()).map(VoterCard::name).stream(), Collectors.toSet())));
    }
}
