package org.huanjie.publication;

import java.util.Optional;
import org.huanjie.count.Counts;
import org.huanjie.election.Body;
import org.huanjie.election.Elections;
import org.huanjie.election.Stage;
import org.huanjie.store.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** 计票文件的公开 — the sealed count file of a declared election, from which anyone computes the result again. */
@Service
public class CountFiles {

    private final Elections elections;
    private final Counts counts;
    private final TransactionTemplate transaction;

    CountFiles(Elections elections, Counts counts, TransactionTemplate transaction) {
        this.elections = elections;
        this.counts = counts;
        this.transaction = transaction;
    }

    /** The file, byte for byte as it was sealed; empty until the result is declared. */
    public Optional<String> of(String village, Body body) {
        return Scope.of(village)
                .call(() -> transaction.execute(begun -> elections
                        .find(village, body)
                        .filter(election -> election.reached(Stage.DECLARED))
                        .flatMap(election -> counts.countFile(election.id()))));
    }
}
