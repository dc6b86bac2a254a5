package org.huanjie.replay;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 数字 — one figure of the report beside what the replay computed.
 *
 * @param report null where the report tells of it without a number: then nothing is compared
 * @param operator {@code =}, {@code >} or {@code ≥}: how the computed value must stand to the report's
 * @param computed null while the mechanism it comes from is not there
 */
public record Figure(
        String key,
        @Nullable BigDecimal report,
        String operator,
        @Nullable BigDecimal computed) {

    /** Whether the computed value stands to the report's as it must; null where nothing was computed, or there is nothing to compare it with. */
    @JsonProperty
    public @Nullable Boolean holds() {
        if (computed == null || report == null) {
            return null;
        }
        int order = computed.compareTo(report);
        return switch (operator) {
            case "=" -> order == 0;
            case ">" -> order > 0;
            case "≥" -> order >= 0;
            default -> throw new IllegalStateException("no such operator: " + operator);
        };
    }

    /** 数字来源 — a part of the play that counts figures of the report from what its services hold. */
    interface Source {

        /** By the report's key, of this county. */
        Map<String, Integer> figures(String county);
    }
}
