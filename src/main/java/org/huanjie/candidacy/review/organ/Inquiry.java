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
 * @param ended whether its review has ended, so that an answer is needed no more
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
        LocalDate dueOn,
        @Nullable LocalDate answeredOn,
        @Nullable Channel channel,
        boolean ended) {

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

    /** Whether an answer still counts and is waited for. */
    public boolean open() {
        return !answered() && !ended;
    }

    /** Whether its day is over while an answer is waited for; once the review has ended nobody owes one. */
    public boolean late(LocalDate today) {
        return open() && today.isAfter(dueOn);
    }
}
