package org.huanjie.roll.voter;

import java.time.LocalDate;
import java.util.UUID;

/** 更正 — a change of the roll made by hand, as its notice (补充公告) tells it: what, who, on what ground, why. */
public record Correction(
        UUID id,
        String village,
        VoterId voter,
        Ground.Change kind,
        Ground ground,
        String reason,
        String name,
        String sex,
        int group,
        LocalDate madeOn,
        String by) {}
