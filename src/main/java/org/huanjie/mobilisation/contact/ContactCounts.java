package org.huanjie.mobilisation.contact;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.huanjie.mobilisation.grid.Grid;
import org.huanjie.mobilisation.grid.GridCounts;
import org.huanjie.mobilisation.grid.GridId;

/** 走访计数 — a column of the grids' page that is counted from what is known of each household. */
record ContactCounts(
        String key,
        int order,
        Function<String, Map<Grid, List<ContactState>>> contacts,
        ToIntFunction<GridContacts> count)
        implements GridCounts {

    @Override
    public Map<GridId, Integer> of(String village) {
        return contacts.apply(village).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().id(), entry -> count.applyAsInt(GridContacts.of(entry.getValue()))));
    }
}
