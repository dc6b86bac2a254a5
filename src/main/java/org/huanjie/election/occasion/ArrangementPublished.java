package org.huanjie.election.occasion;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.huanjie.election.stage.Body;
import org.huanjie.ledger.Act;

/** 安排公布 — the public fact of when and where villagers meet for their election, and why that was corrected. */
record ArrangementPublished(
        String village,
        Body body,
        Occasion occasion,
        int number,
        LocalDate day,
        LocalTime from,
        LocalTime until,
        String place,
        List<String> stations,
        String why,
        String by)
        implements Act {

    @Override
    public String kind() {
        return "election.arrangement-published";
    }
}
