package org.huanjie.mobilisation.grid;

import java.util.Map;

/** 网格计数 — what another room counts by grid, a column of the village's page: households that were reached, and the like. */
public interface GridCounts {

    /** The message key of the column's head. */
    String key();

    /** Where it stands among the columns: 10, 20, … */
    int order();

    /** By grid of this village; a grid that is not there has none. */
    Map<GridId, Integer> of(String village);
}
