package org.huanjie.publication;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huanjie.count.Counts;
import org.huanjie.count.round.Rounds;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.store.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** 计票文件的公开 — the sealed count files of declared rounds, and the one that takes them together: anyone computes the result again. */
@Service
public class CountFiles {

    private final Elections elections;
    private final Counts counts;
    private final Rounds rounds;
    private final TransactionTemplate transaction;

    CountFiles(Elections elections, Counts counts, Rounds rounds, TransactionTemplate transaction) {
        this.elections = elections;
        this.counts = counts;
        this.rounds = rounds;
        this.transaction = transaction;
    }

    /** Who sits over all declared rounds: of a single one its own file, byte for byte as it was sealed; empty until the first is declared, and where that was found void. */
    public Optional<String> together(String village, Body body) {
        return read(village, () -> elections.find(village, body).flatMap(rounds::standing))
                .flatMap(last -> read(village, () -> rounds.fileTogether(last).or(() -> counts.countFile(last.id()))));
    }

    /** One round's file, byte for byte as it was sealed. */
    public Optional<String> of(String village, Body body, int sequence) {
        return declared(
                        village,
                        body,
                        elections -> elections
                                .filter(round -> round.sequence() == sequence)
                                .findFirst())
                .flatMap(round -> read(village, () -> counts.countFile(round.id())));
    }

    private Optional<Election> declared(
            String village, Body body, Function<Stream<Election>, Optional<Election>> which) {
        return read(
                village,
                () -> elections
                        .find(village, body)
                        .flatMap(latest -> which.apply(
                                elections.rounds(latest).stream().filter(round -> round.reached(Stage.DECLARED)))));
    }

    private <T> Optional<T> read(String village, Supplier<Optional<T>> reading) {
        return Scope.of(village).call(() -> transaction.execute(begun -> reading.get()));
    }
}
