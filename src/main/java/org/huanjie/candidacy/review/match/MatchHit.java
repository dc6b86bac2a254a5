package org.huanjie.candidacy.review.match;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * 命中 — a document that an organ holds on somebody who was asked about.
 *
 * @param document the document's number, as the organ writes it
 * @param until when its window ends, where the list says so
 * @param criterion the code of the criterion that was asked about
 * @param oldNumber the list has a number of 15 digits, which two people may have had: whose it is has to be asked
 */
public record MatchHit(
        NumberMark mark, String document, LocalDate day, Optional<LocalDate> until, String criterion, boolean oldNumber)
        implements Comparable<MatchHit> {

    // the order of the organ's list does not leave it
    private static final Comparator<MatchHit> ORDER = Comparator.comparing(MatchHit::mark)
            .thenComparing(MatchHit::criterion)
            .thenComparing(MatchHit::day)
            .thenComparing(MatchHit::document)
            .thenComparing(hit -> hit.until().orElse(LocalDate.MIN))
            .thenComparing(MatchHit::oldNumber);

    @Override
    public int compareTo(MatchHit other) {
        return ORDER.compare(this, other);
    }
}
