package org.huanjie.candidacy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 被提名人 — a person entered for a post, with the channel and the days, as those who run the election see it.
 *
 * @param nominators how many nominated or stand behind it
 * @param barred whether a bar keeps the person off the list
 * @param outvoted whether a preliminary election left the person without a place (R-NM-12)
 * @param stands whether the person is on the list as it is
 */
public record Nominee(
        Candidate candidate,
        Channel channel,
        int nominators,
        LocalDate enteredOn,
        Optional<LocalDate> withdrawnOn,
        boolean barred,
        boolean outvoted,
        boolean stands) {

    /** Whether the person withdrew from a list that is out, and stands on it until it is announced anew. */
    public boolean leaving() {
        return stands && withdrawnOn.isPresent();
    }
}
