package org.huanjie.readiness.evidence;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.look.FileType;
import org.jspecify.annotations.Nullable;

/**
 * 佐证文件 — a file beside a village's statement on a condition.
 *
 * @param kind the kind of document, or empty where it belongs to the condition as a whole
 * @param size in bytes
 * @param goneAt when its content was removed; null while it is there
 * @param goneWhy {@code WITHDRAWN} or {@code RETENTION}
 */
public record EvidenceFile(
        UUID id,
        Condition condition,
        String kind,
        String name,
        FileType type,
        int size,
        String sha256,
        String personName,
        OffsetDateTime putAt,
        @Nullable OffsetDateTime goneAt,
        @Nullable String goneWhy) {

    public boolean isThere() {
        return goneAt == null;
    }
}
