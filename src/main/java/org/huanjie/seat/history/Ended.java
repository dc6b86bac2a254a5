package org.huanjie.seat.history;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.election.stage.ElectionId;

/**
 * 离任 — that somebody sits no more: how, from which day on, and by which vote, where it was one.
 *
 * @param by the recall, or the election that chose the next
 */
public record Ended(EndKind how, LocalDate on, Optional<ElectionId> by) {}
