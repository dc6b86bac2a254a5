package org.huanjie.responsibility;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;

/** 夜访 — the weekly evening visits: an obligation with a clock for every village in term. */
@Service
public class Visits {

    /** How each village within this division stands to the visit of the week that holds this day; {@code NOT_DUE} ones are left out. */
    public Map<String, VisitState> week(String division, LocalDate day) {
        return Map.of();
    }
}
