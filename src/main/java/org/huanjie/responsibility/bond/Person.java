package org.huanjie.responsibility.bond;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 责任人 — someone who answers for villages, by office.
 *
 * @param division the county or town whose organ the person belongs to
 * @param account the sign-in name, where the person has one
 */
public record Person(
        UUID id,
        String division,
        String personName,
        String unit,
        String duty,
        @Nullable String account) {}
