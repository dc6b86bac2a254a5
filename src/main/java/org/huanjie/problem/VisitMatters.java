package org.huanjie.problem;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.who.SignedIn;
import org.huanjie.problem.kind.ProblemKinds;
import org.huanjie.problem.owner.Owners;
import org.huanjie.responsibility.visit.Raised;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 夜访事项入清单 — what a visit raised becomes a problem of the village, once, and never without an owner. What was settled on the spot
 * waits with that as its evidence for a second person.
 */
@Service
class VisitMatters implements Raised {

    private record Row(UUID matter, UUID id, String number, ProblemState state) {}

    private final ProblemSteps steps;
    private final ProblemKinds kinds;
    private final Owners owners;
    private final JdbcClient sql;

    VisitMatters(ProblemSteps steps, ProblemKinds kinds, Owners owners, JdbcClient sql) {
        this.steps = steps;
        this.kinds = kinds;
        this.owners = owners;
        this.sql = sql;
    }

    @Override
    public List<Kind> kinds(String village) {
        return kinds.of(village).all().stream()
                .map(kind -> new Kind(kind.code(), kind, kind.open()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Entered> entered(String village) {
        return sql
                .sql(
                        "SELECT matter, id, number, state FROM situation.problem WHERE village = :village AND matter IS NOT NULL")
                .param("village", village)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Row::matter,
                        row -> new Entered(
                                row.number(),
                                row.state().key(),
                                row.state() == ProblemState.CLOSED,
                                "/villages/" + village + "/problems/" + row.id())));
    }

    @Override
    @Transactional
    public void enter(Matter matter, SignedIn by) {
        var text = matter.text().strip();
        var problem = new NewProblem(
                matter.village(),
                kinds.known(matter.village(), matter.kind()),
                ListLevel.VILLAGE,
                Risk.YELLOW,
                cut(text, ProblemSteps.TITLE),
                cut(text, ProblemSteps.TEXT),
                Origin.VISIT,
                owners.first(matter.village(), by),
                null);
        steps.enter(problem, matter.visit(), matter.id(), by)
                .filter(entered -> !matter.solved().isBlank())
                .ifPresent(entered -> settled(entered, matter.solved(), by));
    }

    private void settled(Problem entered, String how, SignedIn by) {
        var outcome = steps.applyToClose(entered.id(), OptionalInt.empty(), cut(how.strip(), ProblemSteps.TEXT), by);
        if (outcome instanceof Verdict.Refused(var refused)) {
            throw new IllegalStateException("a matter settled on the spot was refused: " + refused);
        }
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
