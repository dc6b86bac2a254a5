package org.huanjie.election;

import java.util.List;

/**
 * 理由 — why something is refused and what would open it, as a message key with its arguments; the text is
 * {@code <key>} and what to do about it {@code <key>.remedy}.
 *
 * @param gate which gate or rule says so: {@code readiness}, {@code R-RG-5}
 */
public record Reason(String gate, String key, List<Object> arguments) {

    public static Reason of(String gate, String key, Object... arguments) {
        return new Reason(gate, key, List.of(arguments));
    }
}
