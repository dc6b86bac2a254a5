package org.huanjie.readiness.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.readiness.condition.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * 群众评价 — a sample survey of a village: how it was drawn, and once it is closed its sums. Who answered what is kept nowhere.
 *
 * @param satisfied the best so many grades count as satisfied
 * @param asked how many were drawn, n
 * @param shownFrom fewer answers than these are shown to nobody
 * @param responses none while it is open
 * @param content answers that count as satisfied; none where too few answered
 * @param byGrade the best grade first; none where a grade that was given has fewer answers than may be shown
 */
public record Survey(
        UUID id,
        UUID term,
        String village,
        int grades,
        int satisfied,
        String frame,
        int frameSize,
        Draw.Method method,
        String seed,
        int asked,
        int shownFrom,
        OffsetDateTime closesAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable Integer responses,
        @Nullable Integer content,
        @Nullable List<Integer> byGrade) {

    private static final int HUNDRED = 100;

    public boolean open() {
        return closedAt == null;
    }

    /** Per cent satisfied, one decimal, rounded down, so that what is short of a threshold never reaches it; none where hidden. */
    public Optional<BigDecimal> score() {
        return content == null || responses == null || responses == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf((long) content * HUNDRED)
                        .divide(BigDecimal.valueOf(responses), 1, RoundingMode.DOWN));
    }

    /** What was drawn, one-based positions in the frame, in ascending order. */
    public List<Integer> drawn() {
        return new Draw(frameSize, asked, method, seed).positions();
    }

    /** What stands for the sixth condition; without a score while it is open or where too few answered. */
    Evidence.Sample evidence() {
        return new Evidence.Sample(frame, asked, responses, score().orElse(null));
    }
}
