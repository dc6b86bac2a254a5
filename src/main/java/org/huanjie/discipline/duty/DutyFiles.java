package org.huanjie.discipline.duty;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.preparation.DutyCondition;
import org.huanjie.polling.preparation.OnDuty;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 上岗档案 — whether training and pledge are on file, as the county asks them (R-DP-1). One function of the database answers here and in the
 * trigger that holds the roll call.
 */
@Service
@Transactional(readOnly = true)
public class DutyFiles implements DutyCondition {

    /** 所缺 — what one of these people lacks. */
    public record Lack(boolean training, boolean pledge) {

        public boolean none() {
            return !training && !pledge;
        }
    }

    private final JdbcClient sql;

    DutyFiles(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Reason> against(Election election, List<OnDuty> people) {
        var lacks = lacks(election, people);
        var reasons = new ArrayList<Reason>();
        for (int n = 0; n < people.size(); n++) {
            var one = people.get(n);
            if (lacks.get(n).training()) {
                reasons.add(DutyRefusal.NO_TRAINING.of(one.name(), one.kind()));
            }
            if (lacks.get(n).pledge()) {
                reasons.add(DutyRefusal.NO_PLEDGE.of(one.name(), one.kind()));
            }
        }
        return reasons;
    }

    /** What each lacks, in their order. */
    public List<Lack> lacks(Election election, List<OnDuty> people) {
        return people.isEmpty()
                ? List.of()
                : sql.sql("""
                SELECT l.training, l.pledge
                FROM unnest(CAST(:kinds AS text[]), CAST(:names AS text[]), CAST(:voters AS uuid[])) WITH ORDINALITY one (kind, name, voter, n),
                  discipline.lacks(:village, :term, one.kind, one.name, one.voter) l
                ORDER BY one.n""")
                        .param(
                                "kinds",
                                people.stream().map(one -> one.kind().name()).toArray(String[]::new))
                        .param("names", people.stream().map(OnDuty::name).toArray(String[]::new))
                        .param(
                                "voters",
                                people.stream()
                                        .map(one ->
                                                one.person().map(VoterId::uuid).orElse(null))
                                        .toArray(java.util.UUID[]::new))
                        .param("village", election.village())
                        .param("term", election.term())
                        .query((row, n) -> new Lack(row.getBoolean("training"), row.getBoolean("pledge")))
                        .list();
    }
}
