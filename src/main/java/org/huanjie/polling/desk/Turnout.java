package org.huanjie.polling.desk;

/**
 * 参选率 — how many took part: marked on the roll over registered, principals of proxies among them; at a meeting, present over due.
 *
 * @param issued ballots handed out and not taken back
 */
public record Turnout(int registered, int marked, int issued) {

    /** In hundredths of a per cent, half up: for display alone, nothing is decided by it. */
    public int hundredths() {
        return registered == 0 ? 0 : Math.toIntExact((20_000L * marked + registered) / (2L * registered));
    }
}
