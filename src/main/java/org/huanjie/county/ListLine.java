package org.huanjie.county;

import java.time.OffsetDateTime;
import org.huanjie.county.ListEntry.Standing;
import org.jspecify.annotations.Nullable;

/** 名录行 — what a county once said of an entry; a line is never changed, the last one holds. */
record ListLine(String code, String chinese, String english, int place, boolean open, OffsetDateTime at) {

    /** The entry as this line has it; its source stays that of the entry that came with the program. */
    ListEntry over(@Nullable ListEntry before) {
        return before == null
                ? new ListEntry(code, chinese, english, place, open, Standing.OWN, "", "")
                : new ListEntry(
                        code,
                        chinese,
                        english,
                        place,
                        open,
                        before.standing(),
                        before.source(),
                        before.sourceEnglish());
    }
}
