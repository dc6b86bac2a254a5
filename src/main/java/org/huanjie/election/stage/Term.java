package org.huanjie.election.stage;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 换届 — a county's change of term: the rules' edition and the days between which its villages elect; or the interim of one village within it.
 *
 * @param edition by which it was opened; each election goes by the one in force on its own day
 * @param began the first day on which a village may elect without an approval for an early election
 * @param ends the last day of the outgoing bodies' lawful term (R-VC-4); later only by approval (ZJ Art. 3)
 * @param within the county's term that an interim lies in
 * @param village whose interim it is
 * @param number which of the village's interims it is: 1, 2, 3, …
 */
public record Term(
        UUID id,
        String county,
        String edition,
        LocalDate began,
        LocalDate ends,
        @Nullable UUID within,
        @Nullable String village,
        @Nullable Integer number) {

    /** Whether it is a vote between two changes of term (届中). */
    public boolean interim() {
        return within != null;
    }

    /** Where its pages stay: the county's code and the year in which it began, {@code 330326-2017}; of an interim the village's and its number. */
    public String address() {
        return interim() ? village + "-" + number : county + "-" + began.getYear();
    }
}
