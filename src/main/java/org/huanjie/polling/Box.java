package org.huanjie.polling;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 票箱 — a box from its sealing to the moment when its ballots are mixed with all others; it never has a number of ballots (R-BV-7).
 *
 * @param seal on the lid, put on when it was shown empty; null before
 * @param shownBy who showed it empty
 * @param slotSeal on the slot, put on when voting into it ended
 * @param sealFound the lid's seal as read at the main venue; empty where it was broken
 * @param ruling why the election committee goes on with a box whose seals differ
 */
public record Box(
        UUID id,
        UUID election,
        String village,
        String name,
        BoxKind kind,
        @Nullable String seal,
        @Nullable String shownBy,
        @Nullable String slotSeal,
        boolean arrived,
        @Nullable String sealFound,
        @Nullable String slotFound,
        @Nullable String ruling) {

    static Box unsealed(UUID id, UUID election, String village, String name, BoxKind kind) {
        return new Box(id, election, village, name, kind, null, null, null, false, null, null, null);
    }

    public boolean mobile() {
        return kind == BoxKind.MOBILE;
    }

    public boolean sealed() {
        return seal != null;
    }

    public boolean slotSealed() {
        return slotSeal != null;
    }

    public boolean checked() {
        return sealFound != null && slotFound != null;
    }

    /** Whether both seals are the ones that were put on. */
    public boolean intact() {
        return checked() && Objects.equals(sealFound, seal) && Objects.equals(slotFound, slotSeal);
    }

    /** Whether its ballots may be mixed with the others: intact, or decided upon. */
    public boolean fit() {
        return intact() || (checked() && ruling != null);
    }
}
