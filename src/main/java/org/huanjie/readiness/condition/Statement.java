package org.huanjie.readiness.condition;

import java.time.OffsetDateTime;

/** 意见 — what one side states on one condition in one round: met or not, with evidence or a note, by whom and when. */
public record Statement(
        Condition condition,
        Side side,
        int round,
        boolean met,
        String note,
        Evidence evidence,
        String personName,
        String madeBy,
        OffsetDateTime madeAt) {}
