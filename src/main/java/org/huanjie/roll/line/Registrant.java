package org.huanjie.roll.line;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 登记人 — a person to be put on a roll, every field checked; the number still in clear, so it lives only until it is sealed.
 *
 * @param classNumber which of the three classes of R-RG-2
 */
public record Registrant(
        UUID id,
        int line,
        String village,
        String name,
        String sex,
        int group,
        int classNumber,
        @Nullable String nationality,
        @Nullable String politicalStatus,
        @Nullable String education,
        IdentityNumber number) {

    public int birthYear() {
        return number.birth().getYear();
    }
}
