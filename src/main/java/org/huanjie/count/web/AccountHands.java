package org.huanjie.count.web;

import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.huanjie.access.Handling;
import org.huanjie.access.Independence;
import org.huanjie.election.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 经手说明 — when and by whom an account was opened or reset: whoever watches an act of two sees by it whether they are two. */
@Component
class AccountHands {

    private static final int SHOWN = 3;

    private final Independence independence;

    AccountHands(Independence independence) {
        this.independence = independence;
    }

    /** The latest first; empty for an account that went through nobody's hands here. */
    String of(String signInName, Words words) {
        return independence.history(signInName).stream()
                .limit(SHOWN)
                .map(handling -> line(handling, words))
                .collect(Collectors.joining(words.of("count.said.semicolon")));
    }

    /** With the account's name before it. */
    String named(String signInName, Words words) {
        var hands = of(signInName, words);
        return hands.isEmpty() ? signInName : words.of("count.hands", signInName, hands);
    }

    private static String line(Handling handling, Words words) {
        var at = Wording.of(words, handling.at().atOffset(ZoneOffset.UTC));
        return handling.second()
                .map(second -> words.of("count.hands.two." + handling.kind(), at, handling.by(), second.by()))
                .orElseGet(() -> words.of("count.hands." + handling.kind(), at, handling.by()));
    }
}
