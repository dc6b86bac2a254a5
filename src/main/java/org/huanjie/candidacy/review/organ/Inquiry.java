package org.huanjie.candidacy.review.organ;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.roll.voter.VoterId;
import org.jspecify.annotations.Nullable;

/**
 * 一件核查 — what one organ is asked about one person.
 *
 * @param election in which the person was nominated
 * @param name of the person, as nominated
 * @param dueOn by when the organ answers; what comes later comes too late for the review, which does not wait
 */
public record Inquiry(
        UUID id,
        UUID review,
        ElectionId election,
        String village,
        VoterId person,
        String name,
        String sex,
        Organ organ,
        LocalDate askedOn,
        LocalDate dueOn,
        @Nullable LocalDate answeredOn,
        @Nullable Channel channel) {

    /** 答复方式. */
    public enum Channel implements org.huanjie.shell.Worded {
        FORM,
        SHEET,
        MATCH;

        @Override
        public String key() {
            return "candidacy.answer-channel." + name();
        }
    }

    public boolean answered() {
        return answeredOn != null;
    }

    /** Whether its day is over without an answer. */
    public boolean late(LocalDate today) {
        return answeredOn == null && today.isAfter(dueOn);
    }
}
