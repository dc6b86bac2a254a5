package org.huanjie.wall;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.mobilisation.figure.CallFigures;
import org.huanjie.polling.desk.Turnout;
import org.huanjie.region.Division;

/**
 * 挂图 — one county as it stands: its towns with their villages, the key figures, what blocks, the days to come.
 *
 * @param blockers the readiness conditions that hold villages up, the one that holds most first
 * @param days the next legal dates, the nearest first
 */
public record Wall(Division county, List<Town> towns, Figures figures, List<Blocker> blockers, List<Day> days) {

    /** 镇 — a town with its villages in the order of their codes. */
    public record Town(Division division, List<Cell> cells) {
        public long ready() {
            return cells.stream().filter(cell -> cell.state().ready()).count();
        }
    }

    /** 格 — a village and where it stands; {@code interim} where it votes between two changes of term beside that. */
    public record Cell(Division division, WallState state, boolean interim) {
        public Cell(Division division, WallState state) {
            this(division, state, false);
        }
    }

    /** 要数 — the figures above the wall. */
    public record Figures(
            int villages, int ready, int started, int declared, int elected, Turnout turnout, CallFigures calls) {}

    /** 卡点 — a readiness condition and how many villages it holds up. */
    public record Blocker(String condition, int villages) {}

    /** 法定日 — a legal date to come, what falls on it, and for how many villages; the last day on which it may be done where so. */
    public record Day(LocalDate date, String what, int villages) {}

    /** How many villages stand where. */
    public Map<WallState, Long> counts() {
        return towns.stream()
                .flatMap(town -> town.cells().stream())
                .collect(Collectors.groupingBy(Cell::state, Collectors.counting()));
    }
}
