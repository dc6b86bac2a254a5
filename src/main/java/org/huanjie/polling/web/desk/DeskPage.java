package org.huanjie.polling.web.desk;

import java.util.List;
import java.util.Optional;
import org.huanjie.polling.desk.AccountView;
import org.huanjie.shell.Page;

/**
 * 发票台页 — one input finds a voter, a first key makes them stand large, a second hands out one ballot.
 *
 * @param desk the desk that one sits at; empty until it is chosen
 * @param left how many ballots that desk has, in words
 * @param open whether ballots are handed out now
 * @param text exactly what was typed: the rows answer this text and no other
 * @param account not with the list alone, which is asked for at every key
 * @param fragment whether the desk's script asked for the list alone
 */
public record DeskPage(
        String village,
        String villageName,
        String election,
        List<DeskChoice> desks,
        String desk,
        String left,
        boolean open,
        String text,
        List<Row> rows,
        Optional<AccountView> account,
        boolean fragment)
        implements Page {

    /** 发票台. */
    public record DeskChoice(String id, String name, String left, boolean chosen) {}

    /** 选民行, with those whom this voter may draw a ballot for. */
    public record Row(Person voter, List<Person> principals) {
        boolean chosen() {
            return voter.chosen() || principals.stream().anyMatch(Person::chosen);
        }
    }

    /**
     * 票册上的人 — a voter, or one away whose ballot another may draw.
     *
     * @param state in a word; {@code drawn} says the same to the eye
     * @param chosen whether they stand large, with the button that hands out
     */
    public record Person(String id, String name, String about, String state, boolean drawn, boolean chosen) {}

    public boolean nothingFound() {
        return !text.isEmpty() && rows.isEmpty();
    }

    /** Whether one person was chosen; the others are then out of sight. */
    public boolean one() {
        return rows.stream().anyMatch(Row::chosen);
    }
}
