package org.huanjie.seat.ending;

import java.time.LocalDate;
import org.huanjie.seat.history.TenureId;

/**
 * 辞职 — a member's resignation in writing (R-AF-8).
 *
 * @param waits whether it was neither taken back nor accepted
 */
public record Resignation(ResignationId id, TenureId tenure, String name, LocalDate filed, String document, boolean waits) {}
