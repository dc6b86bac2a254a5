package org.huanjie.election.stage;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.law.Edition;

/**
 * 换届 — a county's change of term: the rules' edition and the days between which its villages elect.
 *
 * @param edition by which it was opened; each election goes by the one in force on its own day
 * @param began the first day on which a village may elect without an approval for an early election
 * @param ends the last day of the outgoing bodies' lawful term (R-VC-4); later only by approval (ZJ Art. 3)
 */
public record Term(UUID id, String county, String edition, LocalDate began, LocalDate ends) {

    /** Where its pages stay: the county's code and the year in which it began, {@code 330326-2017}. */
    public String address() {
        return county + "-" + began.getYear();
    }

    public Edition rules() {
        return Edition.ofTerm(edition);
    }
}
