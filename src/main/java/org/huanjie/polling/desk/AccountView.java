package org.huanjie.polling.desk;

/**
 * 选票账一览 — the account of ballots as every screen shows it, in the words of {@code polling/account.jte}.
 *
 * @param recovered a dash until the boxes are counted
 * @param marked on the roll, proxies among them; a meeting has none
 * @param byName whether ballots are drawn by name, so that marks and ballots can be compared
 * @param agrees whether as many ballots were handed out as entries are marked
 */
public record AccountView(
        int received,
        int issued,
        int spoiled,
        int unused,
        String recovered,
        int marked,
        int byProxy,
        int registered,
        Turnout turnout,
        boolean byName,
        boolean agrees) {

    public static AccountView of(BallotAccount account, Turnout turnout, int marked, int byProxy, boolean byName) {
        return new AccountView(
                account.received(),
                account.issued(),
                account.spoiled(),
                account.unused(),
                account.recovered() < 0 ? "—" : Integer.toString(account.recovered()),
                marked,
                byProxy,
                turnout.registered(),
                turnout,
                byName,
                !byName || marked == account.issued());
    }
}
