package org.huanjie.discipline.misconduct.handling;

import java.util.Optional;
import org.huanjie.discipline.misconduct.ConcernedOffice;

/**
 * 被举报人 — whom a report is about, and whether it was found.
 *
 * @param as as what the program knows them; empty where it does not
 */
public record Subject(SubjectId id, String name, Optional<KnownAs> as, ConcernedOffice office, boolean found) {

    // name and standing are sealed as one
    static String sealed(String name, Optional<KnownAs> as) {
        return name + as.map(known -> "\n" + known).orElse("");
    }

    static Subject opened(SubjectId id, String plain, ConcernedOffice office, boolean found) {
        var parts = plain.split("\n", 2);
        return new Subject(
                id,
                parts[0],
                parts.length < 2 ? Optional.empty() : Optional.of(KnownAs.valueOf(parts[1])),
                office,
                found);
    }
}
