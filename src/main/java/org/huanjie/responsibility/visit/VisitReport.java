package org.huanjie.responsibility.visit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * 夜访记录 — what one evening visit brought, as the device that recorded it sends it.
 *
 * @param id made on the device: the same visit that arrives again is entered once
 * @param week any day of the week it is held for; a missed one can be made up for later
 * @param lateWhy why it was held after the week's hour; empty where it was not
 * @param came who came, by name, of those who answer for the village or with them
 */
public record VisitReport(
        UUID id,
        String village,
        LocalDate week,
        OffsetDateTime heldAt,
        String lateWhy,
        List<String> came,
        List<String> departments,
        Set<Met> met,
        List<Matter> matters,
        List<Promised> promises) {

    /**
     * 反映事项.
     *
     * @param kind by the code of the lists
     * @param solved how it was settled on the spot; empty where it was not
     */
    public record Matter(UUID id, String kind, String text, String solved) {}

    /**
     * 承诺.
     *
     * @param fen the amount, a hundredth of a yuan each
     */
    public record Promised(UUID id, String purpose, String payer, long fen, LocalDate due) {}
}
