package org.huanjie.candidacy.review.organ;

import java.util.Optional;
import java.util.OptionalInt;
import org.huanjie.access.who.SignedIn;
import org.huanjie.roll.voter.FullNumbers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核查对象 — what an organ is told of a person to find them in its own books, while its question is open; the roll itself is shut to it. */
@Service
@Transactional
public class PeopleAsked {

    private final InquiryRows rows;
    private final FullNumbers numbers;

    PeopleAsked(InquiryRows rows, FullNumbers numbers) {
        this.rows = rows;
        this.numbers = numbers;
    }

    @Transactional(readOnly = true)
    public OptionalInt birthYear(Inquiry of) {
        return rows.asked(of.id()).map(asked -> OptionalInt.of(asked.birthYear())).orElse(OptionalInt.empty());
    }

    /** The whole identity number; the look is recorded with its reason. */
    public Optional<String> number(Inquiry of, String reason, SignedIn by) {
        return rows.asked(of.id())
                .map(asked -> numbers.open(of.person(), of.village(), asked.numberSealed(), reason, by));
    }
}
