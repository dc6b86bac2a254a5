package org.huanjie.seat.history;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;

/** 任职编号 — tells one person's sitting in one post by one election from every other; made of these, so that it is the same whenever it is reckoned. */
public record TenureId(UUID uuid) {

    /** By the election's first round, which all its rounds go back to. */
    public static TenureId of(ElectionId first, Post post, String name) {
        return new TenureId(
                UUID.nameUUIDFromBytes((first + "/" + post + "/" + name).getBytes(StandardCharsets.UTF_8)));
    }

    /** As an entry of the ledger writes it, too. */
    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
