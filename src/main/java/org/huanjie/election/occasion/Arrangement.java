package org.huanjie.election.occasion;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/**
 * 安排 — the day, the hours and the place of an occasion, as they were published; a correction is the next of its number, with why.
 *
 * @param number 1 as first published, then one more for each correction
 * @param place the main venue
 * @param stations branch venues or polling stations beside it
 * @param manner of a vote alone
 * @param why it was corrected; empty for the first
 */
public record Arrangement(
        ElectionId election,
        Occasion occasion,
        int number,
        LocalDate day,
        LocalTime from,
        LocalTime until,
        String place,
        List<String> stations,
        Optional<VotingManner> manner,
        String why,
        OffsetDateTime publishedAt,
        String publishedBy) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    /** From when until when, in words. */
    public String hours(Words words) {
        return words.of("occasion.hours", HOUR.format(from), HOUR.format(until));
    }

    /** Every place, the main venue first. */
    public String places(Words words) {
        return Wording.of(words, Stream.concat(Stream.of(place), stations.stream()).toList());
    }

    /** Day, hours and places as one sentence. */
    public String said(Words words) {
        return words.of("occasion.said", Wording.of(words, occasion), Wording.of(words, day), hours(words), places(words));
    }

    /** The same with the manner of the vote, and why it was corrected, as everybody may know it. */
    public String told(Words words) {
        var told = manner.map(how -> words.of("occasion.manner", said(words), Wording.of(words, how)))
                .orElseGet(() -> said(words));
        return isCorrection() ? words.of("occasion.told-corrected", told, why) : told;
    }

    public boolean isCorrection() {
        return number > 1;
    }
}
