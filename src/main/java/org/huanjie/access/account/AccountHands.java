package org.huanjie.access.account;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.huanjie.access.who.Handling;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 经手说明 — when and by whom an account was opened or reset: whoever watches an act of two sees by it whether they are two. */
@Component
public class AccountHands {

    private static final int SHOWN = 3;

    private final Independence independence;
    private final Clock clock;

    AccountHands(Independence independence, Clock clock) {
        this.independence = independence;
        this.clock = clock;
    }

    /** The latest first; empty for an account that went through nobody's hands here. */
    public String of(String signInName, Words words) {
        return independence.history(signInName).stream()
                .limit(SHOWN)
                .map(handling -> line(handling, words))
                .collect(Collectors.joining(words.of("account.hands.and")));
    }

    /** With the account's name before it. */
    public String named(String signInName, Words words) {
        var hands = of(signInName, words);
        return hands.isEmpty() ? signInName : words.of("account.hands", signInName, hands);
    }

    private String line(Handling handling, Words words) {
        var at = DateTimeFormatter.ofPattern(words.of("account.time"), words.locale())
                .withZone(clock.getZone())
                .format(handling.at());
        return handling.second()
                .map(second -> words.of("account.hands.two." + handling.kind(), at, handling.by(), second.by()))
                .orElseGet(() -> words.of("account.hands." + handling.kind(), at, handling.by()));
    }
}
