package org.huanjie.access.officer;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 查看询问 — what the officer asks about a look, and what whoever looked answered. */
public record LookQuestion(
        UUID id,
        long look,
        String village,
        UUID account,
        String text,
        String askedBy,
        OffsetDateTime askedAt,
        @Nullable String answer,
        @Nullable OffsetDateTime answeredAt) {}
