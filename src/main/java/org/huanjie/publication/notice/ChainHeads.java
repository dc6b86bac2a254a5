package org.huanjie.publication.notice;

import java.util.Optional;
import org.huanjie.ledger.Head;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Foot;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/**
 * 链头的印出 — the line on a printed paper that says how far the village's chain had come: who keeps the paper can tell later whether anything
 * before it was changed.
 */
@Component
public class ChainHeads implements Foot {

    private final Ledger ledger;

    ChainHeads(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Optional<String> of(String division, Words words) {
        return ledger.head(division).map(head -> line(head, words));
    }

    /** Empty where nothing has been entered for the village. */
    public String line(String village, Words words) {
        return of(village, words).orElse("");
    }

    private static String line(Head head, Words words) {
        return words.of(
                "chain.line",
                head.division(),
                Long.toString(head.number()),
                head.shortHash(),
                Wording.of(words, head.at()));
    }
}
