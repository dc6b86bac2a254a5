package org.huanjie.discipline.campaign;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * 宣传活动 — one activity as it stands: what it was, where, on which day, with how many people. Who attended is nobody's to write down.
 *
 * @param division the village or town that held it
 * @param group the group of villagers; 0 where it was the whole village's, or a town's
 * @param withdrawn whether it was entered by mistake
 * @param lines how many entries stand behind it: one, and one for each correction
 */
public record Activity(
        ActivityId id,
        String division,
        String kind,
        int group,
        LocalDate day,
        Told told,
        boolean withdrawn,
        int lines,
        String by,
        OffsetDateTime at) {

    /** 活动情况 — what is told of it. */
    public record Told(String place, int people, String material, String note) {}

    /** 活动更正 — an entry behind an activity: what it said, who made it and, of a correction, why. */
    public record Line(LocalDate day, Told told, boolean withdrawn, String why, String by, OffsetDateTime at) {}
}
