package org.huanjie.wall;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.responsibility.visit.VisitState;

/**
 * 筛选 — which villages of a matrix are to be shown; all conditions hold together, an empty one asks nothing.
 *
 * @param late only villages with a step past its planned days
 * @param missed only villages whose visit of the week was missed
 * @param lacking only villages without one of their three
 * @param found only these villages, where something was searched for
 */
public record MatrixFilter(
        Optional<WallState> state,
        String town,
        Optional<Risk> risk,
        boolean late,
        boolean missed,
        boolean lacking,
        Optional<Set<String>> found) {

    public static final MatrixFilter ALL =
            new MatrixFilter(Optional.empty(), "", Optional.empty(), false, false, false, Optional.empty());

    /** The towns that are left, none without a village. */
    public List<Matrix.Town> of(Matrix matrix) {
        return matrix.towns().stream()
                .filter(of -> town.isEmpty() || of.division().code().equals(town))
                .map(of -> new Matrix.Town(
                        of.division(), of.rows().stream().filter(this::shows).toList()))
                .filter(of -> !of.rows().isEmpty())
                .toList();
    }

    public boolean all() {
        return equals(ALL);
    }

    private boolean shows(Matrix.Row row) {
        return state.map(row.state()::equals).orElse(true)
                && risk.map(row.risk()::equals).orElse(true)
                && (!late || row.late() > 0)
                && (!missed || row.visit() == VisitState.MISSED)
                && (!lacking || !row.missing().isEmpty())
                && found.map(villages -> villages.contains(row.village().code()))
                        .orElse(true);
    }
}
