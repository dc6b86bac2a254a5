package org.huanjie.candidacy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 被提名人 — a person entered for a post, with the channel and the days, as those who run the election see it.
 *
 * @param barred whether a bar keeps the person off the list
 */
public record Nominee(
        Candidate candidate, Channel channel, LocalDate enteredOn, Optional<LocalDate> withdrawnOn, boolean barred) {

    public boolean stands() {
        return withdrawnOn.isEmpty() && !barred;
    }
}
