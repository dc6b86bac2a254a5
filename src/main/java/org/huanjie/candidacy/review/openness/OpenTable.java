package org.huanjie.candidacy.review.openness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** 公开表 — the towns of a county and the county itself, with what of their numbers may be published; pure. */
public record OpenTable(List<OpenRow> towns, OpenRow county) {

    /** From the whole numbers of each town, by its code. */
    static OpenTable of(String county, SortedMap<String, Map<OpenFigure, Integer>> towns) {
        var figures = OpenFigure.values();
        var codes = List.copyOf(towns.keySet());
        var whole = List.copyOf(towns.values());
        var columns = new int[figures.length][codes.size()];
        for (int column = 0; column < figures.length; column++) {
            for (int row = 0; row < codes.size(); row++) {
                columns[column][row] = whole.get(row).getOrDefault(figures[column], 0);
            }
        }
        var published = SmallNumbers.of(columns, OpenFigure.parts());
        var rows = new ArrayList<OpenRow>();
        for (int row = 0; row < codes.size(); row++) {
            int place = row;
            rows.add(new OpenRow(
                    codes.get(row),
                    IntStream.range(0, figures.length)
                            .mapToObj(column -> published.cell(column, place))
                            .toList()));
        }
        var totals = IntStream.range(0, figures.length).mapToObj(published::total).toList();
        return new OpenTable(List.copyOf(rows), new OpenRow(county, totals));
    }
}
