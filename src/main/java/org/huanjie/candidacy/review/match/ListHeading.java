package org.huanjie.candidacy.review.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.shell.Reason;

/** 名单表头 — where each column of a list stands, by the first row that names two of them. */
record ListHeading(Map<ListColumn, Integer> places, List<Reason> faults) {

    /** How many rows may stand above the heading. */
    static final int TITLES = 20;

    private static final int NAMED = 2;

    /** The heading that this row is; empty where it is none. */
    static Optional<ListHeading> of(List<String> row, ListWords words, MatchRequest request) {
        var places = new EnumMap<ListColumn, Integer>(ListColumn.class);
        var faults = new ArrayList<Reason>();
        for (int n = 0; n < row.size(); n++) {
            int place = n;
            words.column(row.get(n)).ifPresent(column -> {
                var before = places.putIfAbsent(column, place);
                if (before != null) {
                    faults.add(MatchRefusal.COLUMN_TWICE.of(
                            column, Integer.toString(before + 1), Integer.toString(place + 1)));
                }
            });
        }
        if (places.size() < NAMED) {
            return Optional.empty();
        }
        faults.addAll(missing(places, words, request));
        return Optional.of(new ListHeading(places, faults));
    }

    int last() {
        return places.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static boolean several(MatchRequest request) {
        return request.question().criteria().size() > 1;
    }

    private static List<Reason> missing(Map<ListColumn, Integer> places, ListWords words, MatchRequest request) {
        var missing = new ArrayList<Reason>();
        for (var column : ListColumn.values()) {
            if (places.containsKey(column)) {
                continue;
            }
            var own = words.own().get(column);
            if (own != null) {
                missing.add(MatchRefusal.COLUMN_NOT_FOUND.of(column, MatchFields.shown(own)));
            } else if (column.required() || (column == ListColumn.CRITERION && several(request))) {
                missing.add(MatchRefusal.COLUMN_MISSING.of(column));
            }
        }
        return missing;
    }
}
