package org.huanjie.roll.voter;

import java.util.Optional;
import org.huanjie.access.account.Looks;
import org.huanjie.access.who.SignedIn;
import org.huanjie.roll.line.Seals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 完整号码 — shows a whole identity number for a reason that is given, and records who looked before it is opened (docs/rules.md, safeguards). */
@Service
public class FullNumbers {

    private final Voters voters;
    private final Seals seals;
    private final Looks looks;

    FullNumbers(Voters voters, Seals seals, Looks looks) {
        this.voters = voters;
        this.seals = seals;
        this.looks = looks;
    }

    @Transactional
    public Optional<String> look(VoterId voter, String reason, SignedIn by) {
        return voters.find(voter).map(row -> open(voter, row.village(), row.numberSealed(), reason, by));
    }

    /** A number that came sealed from elsewhere than the roll, which is shut to who looks; the look is recorded all the same. */
    @Transactional
    public String open(VoterId voter, String village, byte[] sealed, String reason, SignedIn by) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a look has a reason");
        }
        looks.record(by, village, voter.uuid(), "roll.number", reason);
        return seals.open(voter.uuid(), sealed).text();
    }
}
