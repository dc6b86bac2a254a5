package org.huanjie.mobilisation.day;

import java.util.List;
import java.util.Optional;
import org.huanjie.polling.desk.HourTotal;
import org.huanjie.polling.desk.Turnout;

/**
 * 网格参选率 — how many of a grid have drawn by now, and by the hour; grids of few are told together.
 *
 * @param names of the grids; none of those who live in no grid
 */
public record GridTurnout(List<String> names, Turnout turnout, List<HourTotal> hours) {

    /** 本村进展 — the village while it votes: the whole, grid by grid, and what it will come to where that can be told. */
    public record OfVillage(
            Turnout whole, List<HourTotal> hours, List<GridTurnout> grids, Optional<TurnoutForecast> forecast) {}
}
