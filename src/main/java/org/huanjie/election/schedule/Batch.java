package org.huanjie.election.schedule;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 批次 — villages of a county that vote within the same days.
 *
 * @param from the first day on which its villages may vote by the plan
 * @param until the last
 */
public record Batch(UUID id, String county, UUID term, String name, LocalDate from, LocalDate until) {}
