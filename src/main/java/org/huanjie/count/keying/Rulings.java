package org.huanjie.count.keying;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.ballot.DoubtReason;
import org.huanjie.count.ballot.Keying;
import org.huanjie.count.ballot.KeysRefusal;
import org.huanjie.count.ballot.Part;
import org.huanjie.count.ballot.PostTally;
import org.huanjie.count.ballot.SheetKind;
import org.huanjie.count.ballot.VoidReason;
import org.huanjie.count.sitting.CountAct;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.count.sitting.CountDoor;
import org.huanjie.count.sitting.CountRefusal;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.Sittings;
import org.huanjie.count.sitting.Tallies;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 疑问票认定 — the election committee decides what was set aside: valid as it rules, blank, or void with a reason, before the count closes
 * (R-BV-5). The sums follow in the same transaction.
 */
@Service
@Transactional
public class Rulings {

    /** 疑问票 — a sheet that waits, and the posts that are in doubt on it. */
    public record Open(int number, DoubtReason reason, LocalTime minute, List<Post> posts) {}

    /** 认定结果 — which sheet was ruled on, and what it is. */
    public record Ruled(int number, SheetKind kind) {}

    private final CountDoor door;
    private final Sittings sittings;
    private final Tallies tallies;
    private final Doubts doubts;
    private final Reader reader;
    private final Ledger ledger;

    Rulings(CountDoor door, Sittings sittings, Tallies tallies, Doubts doubts, Reader reader, Ledger ledger) {
        this.door = door;
        this.sittings = sittings;
        this.tallies = tallies;
        this.doubts = doubts;
        this.reader = reader;
        this.ledger = ledger;
    }

    /** What waits for the committee, in the order in which it was called. */
    @Transactional(readOnly = true)
    public List<Open> open(ElectionId election) {
        return sittings.of(election)
                .filter(sitting -> !reader.lost(sitting))
                .map(this::open)
                .orElse(List.of());
    }

    private List<Open> open(Sitting sitting) {
        return doubts.open(sitting.id()).stream()
                .map(row -> new Open(
                        row.number(), row.reason(), row.minute(), List.copyOf(inDoubt(held(sitting, row.number())))))
                .toList();
    }

    /**
     * Decides a sheet.
     *
     * @param keys what the doubtful part says, by the committee: names by their codes, {@code 0} blank, {@code x1} void
     * @param ground on what ground; of a void part its own reason stands instead
     */
    public Verdict<Ruled> decide(ElectionId election, int number, String keys, RulingGround ground, SignedIn by) {
        return switch (door.enter(election, CountAuthority.RULE, by)) {
            case Verdict.Refused(var reasons) -> Verdict.refused(reasons);
            case Verdict.Done(var sitting) -> decide(sitting, number, keys, ground, by);
        };
    }

    private Verdict<Ruled> decide(Sitting sitting, int number, String keys, RulingGround ground, SignedIn by) {
        var reasons = against(sitting, number);
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var before = held(sitting, number);
        var ruling = Keying.canonical(keys);
        return switch (alone(sitting, ruling, inDoubt(before))) {
            case Keying.Typed.Faulty(var faults) -> Verdict.refused(faults);
            case Keying.Typed.Sheet part -> rule(sitting, number, before, part, ruling, ground, by);
        };
    }

    private Verdict<Ruled> rule(
            Sitting sitting,
            int number,
            Keying.Typed.Sheet before,
            Keying.Typed.Sheet ruled,
            String keys,
            RulingGround ground,
            SignedIn by) {
        var inDoubt = inDoubt(before);
        var whole = whole(reader.marked(sitting, number).orElseThrow(), keys, sitting, inDoubt);
        var after = reader.known(sitting, whole);
        var parts = ruled.parts().stream()
                .filter(part -> inDoubt.contains(part.post()))
                .toList();
        var kind = Part.kind(parts);
        var why = parts.stream()
                .flatMap(part -> part.reason().stream())
                .findFirst()
                .filter(reason -> kind == SheetKind.VOID)
                .<Enum<?>>map(reason -> reason)
                .orElse(kind == SheetKind.BLANK ? RulingGround.NOTHING_WRITTEN : ground);
        reader.replace(sitting, number, before, after, whole);
        doubts.decide(sitting, number, kind, after.kind(), why.name(), by.signInName());
        ledger.enter(new CountAct.SheetRuled(
                sitting.village(), sitting.body(), number, kind, after.kind(), why.name(), by.signInName()));
        sittings.tell(sitting);
        return Verdict.done(new Ruled(number, after.kind()));
    }

    /** The ruling by itself: it may say something of the posts in doubt alone. */
    private Keying.Typed alone(Sitting sitting, String ruling, Set<Post> inDoubt) {
        var typed = reader.typed(sitting, expanded(ruling, sitting, inDoubt));
        if (!(typed instanceof Keying.Typed.Sheet sheet)) {
            return typed;
        }
        boolean beyond = sheet.parts().stream()
                .filter(part ->
                        part.reason().filter(VoidReason.OVER_VOTE::equals).isEmpty())
                .anyMatch(part -> part.kind() == SheetKind.DOUBTFUL
                        || part.kind() != SheetKind.BLANK && !inDoubt.contains(part.post()));
        return beyond ? new Keying.Typed.Faulty(List.of(KeysRefusal.NOT_IN_DOUBT.of())) : sheet;
    }

    /** The sheet as it stands after the ruling: what was not in doubt, and what the committee says of the rest. */
    private String whole(String held, String ruling, Sitting sitting, Set<Post> inDoubt) {
        var tokens = Stream.concat(
                        Stream.of(held.split(" ", -1)).filter(token -> !token.contains("d") || token.startsWith("dx")),
                        Stream.of(expanded(ruling, sitting, inDoubt).split(" ", -1)))
                .filter(token -> !token.equals("0"))
                .collect(Collectors.joining(" "));
        return tokens.isEmpty() ? "0" : tokens;
    }

    /** A void without its post is of every post in doubt. */
    private String expanded(String ruling, Sitting sitting, Set<Post> inDoubt) {
        var posts = tallies.posts(sitting.id()).stream().map(PostTally::post).toList();
        return Stream.of(ruling.split(" ", -1))
                .flatMap(token -> token.startsWith("x")
                        ? inDoubt.stream().map(post -> (char) ('a' + posts.indexOf(post)) + token)
                        : Stream.of(token))
                .collect(Collectors.joining(" "));
    }

    private Keying.Typed.Sheet held(Sitting sitting, int number) {
        return reader.known(sitting, reader.marked(sitting, number).orElseThrow());
    }

    private static Set<Post> inDoubt(Keying.Typed.Sheet sheet) {
        return sheet.parts().stream()
                .filter(part -> part.kind() == SheetKind.DOUBTFUL)
                .map(Part::post)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Reason> against(Sitting sitting, int number) {
        var reasons = new ArrayList<Reason>();
        if (sitting.closed()) {
            reasons.add(CountRefusal.CLOSED.of());
        } else if (reader.lost(sitting)) {
            reasons.add(Restart.KEY_LOST);
        } else if (doubts.open(sitting.id()).stream().noneMatch(row -> row.number() == number)) {
            reasons.add(CountRefusal.NOT_DOUBTFUL.of(number));
        }
        return reasons;
    }
}
