package org.huanjie.election.calendar;

import java.util.Optional;
import java.util.Set;

/**
 * 步骤行 — one step of the template.
 *
 * @param notAfter the step whose planned day is this one's last, or empty
 * @param period whether the limit ends a period, which a holiday then lengthens; "at least n days before" never does
 * @param rule what sets the limit, or empty
 * @param optional whether the step is taken only where something calls for it
 */
record StepLine(
        Set<String> editions,
        String code,
        Offset from,
        Offset until,
        String notAfter,
        Optional<Offset> earliest,
        Optional<Offset> limit,
        boolean period,
        String rule,
        boolean optional) {

    static StepLine of(String[] line) {
        return new StepLine(
                Set.of(line[0].split(" ")),
                line[1],
                Offset.of(line[2]).orElseThrow(),
                Offset.of(line[3]).orElseThrow(),
                line[4],
                Offset.of(line[5]),
                Offset.of(line[6]),
                "Y".equals(line[7]),
                line[8],
                "Y".equals(line[9]));
    }
}
