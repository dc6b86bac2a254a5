package org.huanjie.candidacy.recipient;

import java.util.List;
import java.util.UUID;
import org.huanjie.candidacy.Candidates;
import org.huanjie.messaging.recipient.Recipient;
import org.huanjie.messaging.recipient.RecipientClass;
import org.huanjie.messaging.recipient.Recipients;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Worded;
import org.springframework.stereotype.Component;

/**
 * 候选人收件人 — whoever stands, by the lists of their villages: bound to the discipline of the election in which they stand. They are reached where a
 * village's list of members has their number, and told in writing otherwise: a number given for the code of one's own page serves that alone.
 */
@Component
class CandidateRecipients implements Recipients {

    private static final String OWNER = "candidacy";

    /** 候选人一类. */
    private enum Kind implements Worded {
        CANDIDATE;

        @Override
        public String key() {
            return "candidacy.recipients";
        }
    }

    private static final RecipientClass STANDING = new RecipientClass("candidacy." + Kind.CANDIDATE, Kind.CANDIDATE);

    private final Candidates candidates;

    CandidateRecipients(Candidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public String owner() {
        return OWNER;
    }

    @Override
    public List<RecipientClass> classes() {
        return List.of(STANDING);
    }

    @Override
    public List<Recipient> of(RecipientClass wanted, DivisionCode within) {
        return candidates.standingWithin(within.digits()).entrySet().stream()
                .flatMap(village -> village.getValue().stream()
                        .map(one -> new Recipient(one.person().uuid(), one.name(), village.getKey(), true, true)))
                .toList();
    }

    // no number is kept for standing
    @Override
    public boolean knows(UUID person) {
        return false;
    }
}
