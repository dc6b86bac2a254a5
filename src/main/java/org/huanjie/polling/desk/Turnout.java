package org.huanjie.polling.desk;

import java.math.BigDecimal;
import org.huanjie.shell.Words;

/**
 * 参选率 — how many took part: marked on the roll over registered, principals of proxies among them; at a meeting, present over due.
 *
 * @param issued ballots handed out and not taken back
 */
public record Turnout(int registered, int marked, int issued) {

    /** As it is said on every page, sheet and board: two decimals, half up, rounded here and nowhere else. */
    public String percent(Words words) {
        return words.of("polling.per-cent", exact());
    }

    /** The same without its sign, where that is set in other letters. */
    public String number(Words words) {
        return words.of("polling.per-cent.number", exact());
    }

    /** In per cent with its two decimals. */
    public BigDecimal exact() {
        return BigDecimal.valueOf(hundredths(), 2);
    }

    /** In hundredths of a per cent, for the length of a bar: nothing is decided by it. */
    public int hundredths() {
        return registered == 0 ? 0 : Math.toIntExact((20_000L * marked + registered) / (2L * registered));
    }
}
