package org.huanjie.count.web.teller;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huanjie.access.account.AccountHands;
import org.huanjie.count.keying.Tellers;
import org.huanjie.count.sitting.Side;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/**
 * 两席视图 — both sides as strings: who keys, how far, what a device has not sent; and the difference, for those who key.
 *
 * @param next the sheet that who looks at it keys next
 * @param difference the number at which the two differ; nought where they do not
 * @param versions what each side keyed there; shown to the two tellers alone
 */
public record TwoTellersView(List<Line> sides, int next, int difference, List<Version> versions, String differences) {

    /**
     * 席行.
     *
     * @param hands when and by whom the teller's account was opened or reset
     */
    public record Line(
            String value,
            String word,
            String teller,
            String hands,
            String state,
            boolean late,
            boolean mine,
            boolean taken) {}

    /** 版本 — what one side keyed for the sheet at which they differ. */
    public record Version(String word, String keys, boolean mine) {}

    static TwoTellersView of(Tellers.Standing standing, boolean keys, int recovered, AccountHands hands, Words words) {
        return new TwoTellersView(
                standing.sides().stream()
                        .map(side -> line(side, standing, recovered, hands, words))
                        .toList(),
                standing.next(),
                standing.difference().orElse(0),
                keys ? versions(standing, words) : List.of(),
                words.of("count.differences", standing.differences()));
    }

    private static Line line(
            Tellers.Stand side, Tellers.Standing standing, int recovered, AccountHands hands, Words words) {
        boolean late = side.unsent() > 0;
        return new Line(
                side.side().name(),
                Wording.of(words, side.side()),
                side.teller().orElseGet(() -> words.of("count.side.free")),
                side.teller().map(teller -> hands.of(teller, words)).orElse(""),
                late
                        ? words.of("count.side.unsent", side.keyed(), recovered, side.unsent())
                        : words.of("count.side.keyed", side.keyed(), recovered),
                late,
                standing.mine().filter(side.side()::equals).isPresent(),
                side.teller().isPresent());
    }

    private static List<Version> versions(Tellers.Standing standing, Words words) {
        return IntStream.range(0, standing.versions().size())
                .mapToObj(n -> {
                    var side = Side.values()[n];
                    return new Version(
                            Wording.of(words, side),
                            standing.versions().get(n),
                            standing.mine().equals(Optional.of(side)));
                })
                .toList();
    }
}
