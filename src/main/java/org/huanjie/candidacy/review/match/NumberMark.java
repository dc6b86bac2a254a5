package org.huanjie.candidacy.review.match;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/** 号码标记 — what stands for an identity number under one request's key; without the key it says nothing, and no two requests have one alike. */
public record NumberMark(long high, long low) implements Comparable<NumberMark> {

    static final int BYTES = 16;

    private static final int WRITTEN = 22;
    private static final Comparator<NumberMark> ORDER =
            Comparator.comparingLong(NumberMark::high).thenComparingLong(NumberMark::low);

    /** As the files hold it. */
    public String text() {
        var bytes = ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What was written; empty where it is no mark, or not written as this program would. */
    static Optional<NumberMark> of(String text) {
        if (text.length() != WRITTEN) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return Optional.of(new NumberMark(bytes.getLong(), bytes.getLong()))
                    .filter(mark -> mark.text().equals(text));
        } catch (IllegalArgumentException otherSigns) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(NumberMark other) {
        return ORDER.compare(this, other);
    }
}
