package org.huanjie.candidacy;

import java.time.LocalDate;
import java.util.Optional;

/** 被提名人 — a person entered for a post, with the channel and the days, as those who run the election see it. */
public record Nominee(Candidate candidate, Channel channel, LocalDate enteredOn, Optional<LocalDate> withdrawnOn) {

    public boolean stands() {
        return withdrawnOn.isEmpty();
    }
}
