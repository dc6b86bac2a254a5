package org.huanjie.discipline.campaign;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.huanjie.access.who.Role;
import org.huanjie.region.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * 计划项 — a line of a plan of a term: which kind of activity is due of what, in which days, how often, and who answers for it.
 *
 * @param division the county or town that plans
 * @param ended when it was taken out of the plan; null while it holds
 */
public record PlanItem(
        PlanItemId id,
        String division,
        String kind,
        DuePer per,
        Days days,
        int times,
        Role answers,
        String by,
        OffsetDateTime at,
        @Nullable OffsetDateTime ended) {

    /** Who can answer for a line: the team of the village, its resident cadre, the town's committee. */
    public static final List<Role> ANSWERING = List.of(Role.VILLAGE_TEAM, Role.RESIDENT_CADRE, Role.TOWN_COMMITTEE);

    /** 应办日期 — from the first day to the last, both included. */
    public record Days(LocalDate first, LocalDate last) {

        public boolean hold(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** Whether something of this line is due in this village or town. */
    public boolean asks(String place) {
        return new DivisionCode(division).contains(place);
    }
}
