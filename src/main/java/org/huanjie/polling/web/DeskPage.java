package org.huanjie.polling.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.polling.AccountView;
import org.huanjie.shell.Page;

/**
 * 发票台页 — one input finds a voter, one key hands out one ballot.
 *
 * @param desk the desk that one sits at; empty until it is chosen
 * @param open whether ballots are handed out now
 * @param account not with the list alone, which is asked for at every key
 * @param fragment whether the desk's script asked for the list alone
 */
public record DeskPage(
        String village,
        String villageName,
        String election,
        List<DeskChoice> desks,
        String desk,
        boolean open,
        String text,
        List<Row> rows,
        Optional<AccountView> account,
        boolean fragment)
        implements Page {

    /** 发票台. */
    public record DeskChoice(String id, String name, String left, boolean chosen) {}

    /**
     * 选民行.
     *
     * @param state in a word; {@code drawn} says the same to the eye
     */
    public record Row(
            String voter, String name, String about, String state, boolean drawn, List<Principal> principals) {}

    /** 委托人行 — for whom this voter may draw a ballot. */
    public record Principal(String voter, String name, String state, boolean drawn) {}

    public boolean nothingFound() {
        return !text.isEmpty() && rows.isEmpty();
    }
}
