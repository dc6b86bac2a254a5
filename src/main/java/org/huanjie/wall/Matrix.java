package org.huanjie.wall;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.candidacy.review.ReviewProgress;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.problem.Problems;
import org.huanjie.region.Division;
import org.huanjie.responsibility.bond.Bond;
import org.huanjie.responsibility.visit.VisitState;

/** 作战图 — all villages of a county by all steps: plan against actual, open problems, the three ones, the week's visit; pure. */
public record Matrix(Wall wall, LocalDate today, List<Town> towns) {

    /** S00 to S29, in their order. */
    public static final List<String> STEPS =
            IntStream.range(0, 30).mapToObj("S%02d"::formatted).toList();

    /** 镇 — a town with its villages in the order of their codes. */
    public record Town(Division division, List<Row> rows) {}

    /**
     * 村行 — what is known of a village beside its state.
     *
     * @param activities how many activities of the campaigns are missing
     */
    public record Row(
            Division village,
            WallState state,
            Optional<Schedule> schedule,
            Problems.Open open,
            Set<Bond> missing,
            VisitState visit,
            ReviewProgress.Running reviews,
            int activities) {

        /** 风险 — by the worst of the open problems. */
        public Risk risk() {
            return Risk.of(open);
        }

        /** Steps that are past their planned days and not done. */
        public long late() {
            return lines(Schedule.State.LATE).count();
        }

        /** Steps that are past the last day that the law allows and not done. */
        public long pastLimit(LocalDate today) {
            return undone().filter(line -> line.limit() != null && line.limit().isBefore(today))
                    .count();
        }

        /** The step with the nearest legal limit that has not passed. */
        public Optional<Schedule.Line> nextLimit(LocalDate today) {
            return undone().filter(line -> line.limit() != null && !line.limit().isBefore(today))
                    .min(Comparator.comparing(Schedule.Line::limit).thenComparing(Schedule.Line::step));
        }

        private Stream<Schedule.Line> undone() {
            return schedule.stream().flatMap(of -> of.lines().stream()).filter(line -> line.done() == null);
        }

        private Stream<Schedule.Line> lines(Schedule.State state) {
            return schedule.stream().flatMap(of -> of.lines().stream()).filter(line -> line.state() == state);
        }
    }

    /** 各门所得 — what the modules below say of the villages of a county, each by village; what is not there is nothing. */
    public record Sources(
            Map<String, Schedule> schedules,
            Map<String, Problems.Open> problems,
            Map<String, Set<Bond>> missing,
            Map<String, VisitState> visits,
            Map<String, ReviewProgress.Running> reviews,
            Map<String, Integer> activities) {}

    private static final Problems.Open NONE = new Problems.Open(0, 0, 0, 0);

    public static Matrix of(Wall wall, LocalDate today, Sources sources) {
        var towns = wall.towns().stream()
                .map(town -> new Town(
                        town.division(),
                        town.cells().stream().map(cell -> row(cell, sources)).toList()))
                .toList();
        return new Matrix(wall, today, towns);
    }

    private static Row row(Wall.Cell cell, Sources sources) {
        var village = cell.division().code();
        return new Row(
                cell.division(),
                cell.state(),
                Optional.ofNullable(sources.schedules().get(village)),
                sources.problems().getOrDefault(village, NONE),
                sources.missing().getOrDefault(village, Set.of()),
                sources.visits().getOrDefault(village, VisitState.NOT_DUE),
                sources.reviews().getOrDefault(village, ReviewProgress.Running.NONE),
                sources.activities().getOrDefault(village, 0));
    }

    public Stream<Row> rows() {
        return towns.stream().flatMap(town -> town.rows().stream());
    }

    public Optional<Town> town(String code) {
        return towns.stream()
                .filter(town -> town.division().code().equals(code))
                .findFirst();
    }

    /** Villages whose list waits for a review. */
    public long reviewing() {
        return rows().filter(row -> row.reviews().open() > 0).count();
    }

    /** Reviews that a list waits for, of all villages together. */
    public ReviewProgress.Running reviews() {
        return new ReviewProgress.Running(
                rows().mapToInt(row -> row.reviews().open()).sum(),
                rows().mapToInt(row -> row.reviews().late()).sum());
    }

    /** Whether ballots are being handed out anywhere. */
    boolean polling() {
        return rows().anyMatch(row -> row.state() == WallState.POLLING);
    }
}
