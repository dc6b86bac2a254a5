package org.huanjie.polling.ballot;

import java.util.Optional;
import org.huanjie.candidacy.Candidate;
import org.huanjie.election.stage.Election;

/** 被表决人 — who is voted on without standing: the member under recall, from whom the staff of that vote keeps away as from a candidate (R-PL-6). */
public interface VotedOn {

    /** Empty where the election is no recall, or nobody knows which villager the member is. */
    Optional<Candidate> of(Election election);
}
