package org.huanjie.problem.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.huanjie.problem.ListLevel;
import org.huanjie.problem.ProblemFilter;
import org.huanjie.problem.ProblemState;
import org.huanjie.problem.Risk;
import org.huanjie.problem.kind.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * 清单查询 — which list, what narrows it, and which page of it, as the address says.
 *
 * @param page from 0
 */
record ListQuery(
        @Nullable String list,
        @Nullable String kind,
        @Nullable Risk risk,
        @Nullable ProblemState state,
        @Nullable ListLevel level,
        @Nullable String owner,
        @Nullable Boolean overdue,
        @Nullable Integer page) {

    private static final int LAST = 10_000;

    ProblemFilter filter() {
        return new ProblemFilter(
                kind == null ? null : ProblemKind.of(kind).orElse(null),
                risk,
                state,
                level,
                owner == null ? "" : owner.strip(), overdue != null && overdue);
    }

    /** The list's name; whatever is none is the list of problems. */
    String which() {
        return list != null && Set.of("tasks", "measures").contains(list) ? list : "problems";
    }

    int at() {
        return page == null ? 0 : Math.clamp(page, 0, LAST);
    }

    /** The address of this list as filtered, at another page or in another form. */
    String address(String path, int page) {
        var filter = filter();
        return UriComponentsBuilder.fromPath(path)
                .queryParam("list", which())
                .queryParamIfPresent("kind", Optional.ofNullable(filter.kind()))
                .queryParamIfPresent("risk", Optional.ofNullable(filter.risk()))
                .queryParamIfPresent("state", Optional.ofNullable(filter.state()))
                .queryParamIfPresent("level", Optional.ofNullable(filter.level()))
                .queryParamIfPresent(
                        "owner",
                        Optional.of(filter.owner())
                                .filter(typed -> !typed.isEmpty())
                                .map(ListQuery::quoted))
                .queryParamIfPresent("overdue", Optional.of(filter.overdue()).filter(late -> late))
                .queryParamIfPresent("page", Optional.of(page).filter(n -> n > 0))
                .build(true)
                .toUriString();
    }

    private static String quoted(String typed) {
        return UriUtils.encode(typed, StandardCharsets.UTF_8);
    }
}
