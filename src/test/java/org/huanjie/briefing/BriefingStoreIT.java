package org.huanjie.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huanjie.problem.ListLevel;
import org.huanjie.problem.NewProblem;
import org.huanjie.problem.Origin;
import org.huanjie.problem.Problem;
import org.huanjie.problem.ProblemId;
import org.huanjie.problem.Risk;
import org.huanjie.problem.kind.ProblemKind;
import org.huanjie.problem.owner.Owner;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;

/** The store keeps a meeting as it was recorded, whoever writes past the program. */
class BriefingStoreIT extends BriefingRoom {

    @Test
    void theStoreKeepsARecordAsItWasAndOnlyAddsToIt() {
        sits(START);
        var id = done(hold(START));
        assertThatThrownBy(() -> as(
                        team,
                        () -> sql.sql("UPDATE situation.briefing SET recorder = 'x'")
                                .update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> as(
                        team,
                        () -> sql.sql("UPDATE situation.minute SET said = 'x'").update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> insertAgenda(id)).hasStackTraceContaining("on record already");
        assertThatThrownBy(() -> insertMinute(id, false)).hasStackTraceContaining("on record already");
        assertThatThrownBy(() -> insertOf(id, neighboursProblem())).hasStackTraceContaining("of its own division");
        clock.set(START.plusDays(1));
        done(as(team, () -> minutes.add(id, MinuteDraft.of("更正第 1 条：时间是上午", ""), team)));
        assertThat(keys(as(town, () -> minutes.add(id, MinuteDraft.of("镇里补一句", ""), town))))
                .containsExactly("briefing.refused.not-yours");
        assertThat(as(team, () -> minutes.of(id))).extracting(Minute::later).containsExactly(false, true);
    }

    private void insertAgenda(BriefingId briefing) {
        as(
                team,
                () -> sql.sql("""
                        INSERT INTO situation.agenda (briefing, division, position, kind, village, number, subject, owner_name, further)
                        VALUES (:briefing, :village, 99, 'PROBLEM', :village, '', 'x', '', 0)""")
                        .param("briefing", briefing.uuid())
                        .param("village", village)
                        .update());
    }

    private void insertMinute(BriefingId briefing, boolean later) {
        as(
                team,
                () -> sql.sql("""
                        INSERT INTO situation.minute
                          (id, briefing, division, position, said, decision, later, entered_by, person_name, entered_at)
                        VALUES (gen_random_uuid(), :briefing, :village, 99, 'x', '', :later, 'x', 'x', now())""")
                        .param("briefing", briefing.uuid())
                        .param("village", village)
                        .param("later", later)
                        .update());
    }

    private void insertOf(BriefingId briefing, ProblemId problem) {
        as(
                office,
                () -> sql.sql("""
                        INSERT INTO situation.minute
                          (id, briefing, division, position, said, decision, problem, later, entered_by, person_name, entered_at)
                        VALUES (gen_random_uuid(), :briefing, :village, 98, 'x', '', :problem, true, 'x', 'x', now())""")
                        .param("briefing", briefing.uuid())
                        .param("village", village)
                        .param("problem", problem.uuid())
                        .update());
    }

    private ProblemId neighboursProblem() {
        var problem = new NewProblem(
                county.village(1),
                new ProblemKind("LEGACY"),
                ListLevel.COUNTY,
                Risk.BLUE,
                "邻村的事",
                "",
                Origin.REPORTED,
                Owner.of(office),
                null);
        return ((Verdict.Done<Problem>) as(office, () -> steps.register(problem, office)))
                .value()
                .id();
    }
}
