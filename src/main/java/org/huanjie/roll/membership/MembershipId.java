package org.huanjie.roll.membership;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 名册编号 — tells one line of a village's lists of members from every other. */
public record MembershipId(UUID uuid) {

    public static MembershipId of(String text) {
        return new MembershipId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
