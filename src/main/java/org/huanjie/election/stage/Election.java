package org.huanjie.election.stage;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.law.Round;
import org.jspecify.annotations.Nullable;

/**
 * 选举 — one village's election of one body in a term, or a round of it that follows another.
 *
 * @param term the term of the county it belongs to, or the interim of the village
 * @param table of which body it is, by which procedure, through which stages
 * @param seats how many are to be elected; 0 until fixed at the start (S03)
 * @param day the election day, once it is fixed
 * @param sequence which of the rounds it is: 1, 2, 3, …
 * @param first the round that all of them go back to; its own id where it is that
 * @param follows the round whose result called for this one
 * @param deadline by when a round that follows is to be held (R-WN-8)
 */
public record Election(
        ElectionId id,
        UUID term,
        String village,
        StageTable table,
        Stage stage,
        int seats,
        @Nullable LocalDate day,
        Round round,
        int sequence,
        ElectionId first,
        @Nullable ElectionId follows,
        @Nullable LocalDate deadline) {

    /** Whether the election stands at this stage or has passed it. */
    public boolean reached(Stage wanted) {
        return table.reached(stage, wanted);
    }

    public Body body() {
        return table.body();
    }

    public Procedure procedure() {
        return table.procedure();
    }

    /** Whether it follows another round: its candidates come from a result, its rules and its committee from the first. */
    public boolean followsAnother() {
        return sequence > 1;
    }

    /** Whether everything is voted on at once, and not what an earlier vote left over: it goes by the roll as it stands, on a day that a meeting sets. */
    public boolean isWholeVote() {
        return round == Round.FIRST || round == Round.RECALL;
    }

    /** Whether the day of a round that follows can still be set: until its vote begins. */
    public boolean awaitsItsVote() {
        return followsAnother() && !reached(body().voting());
    }

    /** Whether a round that follows stands where it began: who stands can still withdraw. */
    public boolean atItsBeginning() {
        return followsAnother() && stage == table().roundStart();
    }
}
