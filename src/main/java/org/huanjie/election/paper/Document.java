package org.huanjie.election.paper;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;

/** 文件 — that a paper exists: its kind, title, number and day. */
public record Document(
        UUID id,
        ElectionId election,
        DocumentKind kind,
        String title,
        String number,
        LocalDate dated,
        String note,
        OffsetDateTime recordedAt,
        String recordedBy) {}
