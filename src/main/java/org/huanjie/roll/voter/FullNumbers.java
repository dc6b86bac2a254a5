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
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a look has a reason");
        }
        return voters.find(voter).map(row -> {
            looks.record(by, row.village(), voter.uuid(), "roll.number", reason);
            return seals.open(row.id().uuid(), row.numberSealed()).text();
        });
    }
}
