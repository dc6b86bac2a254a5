package org.huanjie.polling.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** 投票申请编号 — tells one request from every other. */
public record VotingRequestId(UUID uuid) {

    /** As an address writes it; throws where it is no such text. */
    public static VotingRequestId of(String text) {
        return new VotingRequestId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
