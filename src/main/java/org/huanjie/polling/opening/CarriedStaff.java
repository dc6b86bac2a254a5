package org.huanjie.polling.opening;

import java.util.Objects;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.desk.Polls;
import org.huanjie.polling.preparation.Applicants;
import org.huanjie.polling.preparation.Presences;
import org.huanjie.polling.preparation.Roster;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 人员的延续 — who is on duty goes on into the re-vote with what they declared, and who asked for the mobile box with them (R-WN-4). */
@Component
public class CarriedStaff {

    private final Polls polls;
    private final Roster roster;
    private final Applicants applicants;
    private final Presences presences;
    private final Candidates candidates;

    CarriedStaff(Polls polls, Roster roster, Applicants applicants, Presences presences, Candidates candidates) {
        this.polls = polls;
        this.roster = roster;
        this.applicants = applicants;
        this.presences = presences;
        this.candidates = candidates;
    }

    /**
     * In the transaction that opens the round. On the same day a sign-in stands too; on another day each signs in again.
     *
     * @return how many entries of the staff go on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int carry(Election from, Election to) {
        polls.lock(to);
        int carried = roster.carry(
                from,
                to,
                candidates.standing(to.id()).stream().map(Candidate::person).toList());
        applicants.carry(from, to);
        if (to.day() != null && Objects.equals(from.day(), to.day())) {
            presences.carry(from, to);
        }
        return carried;
    }
}
