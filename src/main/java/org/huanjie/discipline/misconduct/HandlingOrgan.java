package org.huanjie.discipline.misconduct;

import java.util.Optional;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Worded;

/** 办理机关 — who has a report: the town, the county, or those whom the county has named beside its own office (R-AF-10). */
public enum HandlingOrgan implements Worded {
    TOWN,
    COUNTY,
    BESIDE;

    /** Where a report about this division begins: with the town, or with the county where it is about no village and no town. */
    public static HandlingOrgan first(String division, ConcernedOffice concerned) {
        if (concerned == ConcernedOffice.COUNTY) {
            return BESIDE;
        }
        return concerned == ConcernedOffice.TOWN || new DivisionCode(division).level() == Level.COUNTY ? COUNTY : TOWN;
    }

    /** To whom it goes from here; nobody stands above the last. */
    public Optional<HandlingOrgan> above() {
        return this == BESIDE ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** The division of this organ for a report about that one. */
    public String division(String about) {
        return new DivisionCode(about)
                .at(this == TOWN ? Level.TOWN : Level.COUNTY)
                .digits();
    }

    @Override
    public String key() {
        return "discipline.handling-organ." + name();
    }
}
