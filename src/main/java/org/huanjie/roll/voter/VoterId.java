package org.huanjie.roll.voter;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 选民编号 — tells one voter on a roll from every other; no account and no candidacy is named by it. */
public record VoterId(UUID uuid) implements Comparable<VoterId> {

    /** As an address, a form or a stored context writes it; throws where it is no such text. */
    public static VoterId of(String text) {
        return new VoterId(UUID.fromString(text));
    }

    /** Of what a row holds, which may be nobody. */
    public static @Nullable VoterId orNull(@Nullable UUID uuid) {
        return uuid == null ? null : new VoterId(uuid);
    }

    /** As a statement takes several. */
    public static UUID[] uuids(Collection<VoterId> voters) {
        return voters.stream().map(VoterId::uuid).toArray(UUID[]::new);
    }

    @Override
    public int compareTo(VoterId other) {
        return uuid.compareTo(other.uuid);
    }

    /** As an entry of the ledger writes it, too. */
    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
