package org.huanjie.election.postponement;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * 改期 — that the vote was put off to a later day, by which document and why; what was done before it stands.
 *
 * @param before the day that it had been fixed for
 * @param document number of the town's document
 */
public record Postponement(
        LocalDate before,
        LocalDate day,
        PostponementGround ground,
        String document,
        LocalDate decidedOn,
        OffsetDateTime at,
        String by) {}
