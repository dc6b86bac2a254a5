package org.huanjie.election.stage;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 换届 — a county's change of term: the rules' edition and the days between which its villages elect.
 *
 * @param edition by which it was opened; each election goes by the one in force on its own day
 * @param began the first day on which a village may elect without an approval for an early election
 * @param ends the last day of the outgoing bodies' lawful term (R-VC-4); later only by approval (ZJ Art. 3)
 */
public record Term(UUID id, String county, String edition, LocalDate began, LocalDate ends) {}
