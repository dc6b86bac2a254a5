package org.huanjie.discipline.misconduct.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** 查询之门 — how often keys are tried, and the transaction in which one is used. */
@Component
class KeyDoor {

    private final FilingPace pace;
    private final TransactionOperations transactions;
    private final Clock clock;

    KeyDoor(FilingPace pace, TransactionOperations transactions, Clock clock) {
        this.pace = pace;
        this.transactions = transactions;
        this.clock = clock;
    }

    boolean mayGuess(String line) {
        return pace.mayGuess(line);
    }

    void missed(String line) {
        pace.missed(line);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
