package org.huanjie.count.sitting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.ballot.Keying;
import org.huanjie.count.ballot.Sums;
import org.jspecify.annotations.Nullable;

/**
 * 未结合计 — everything that an open count keeps of what its sheets marked: the running sums, the marks of the last sheets while they can be
 * undone, who was written in, and how far the public board has come. It stands sealed, as one value (docs/decisions/0003).
 *
 * @param sums as the hall has heard them
 * @param held by number
 * @param shown as the public board has them: sheets come to it by steps, in an order that is not the reading's
 * @param waiting what the public board has not been told yet
 * @param tallied after how many sheets the sums were last taken into the ledger
 */
public record OpenTally(
        List<BallotName> writtenIn,
        Sums sums,
        TreeMap<Integer, Held> held,
        Sums shown,
        List<Change> waiting,
        int tallied) {

    static final OpenTally NOTHING =
            new OpenTally(List.of(), Sums.NOTHING, new TreeMap<>(), Sums.NOTHING, List.of(), 0);

    /** 暂存 — what one sheet marked, as keyed; one that was set aside is held until the close, since it is decided last. */
    public record Held(String keys, boolean aside) {}

    /** 变动 — what a sheet marked before, and what it marks now: it is read, or undone, or ruled upon. */
    record Change(
            int number, @Nullable String before, @Nullable String after) {
        boolean reads() {
            return before == null;
        }
    }

    /** A sheet is read; those that can no longer be undone are forgotten. */
    public OpenTally read(int number, String keys, Keying.Typed.Sheet sheet) {
        var kept = new TreeMap<>(held);
        kept.put(number, new Held(keys, sheet.doubted()));
        kept.entrySet()
                .removeIf(one ->
                        one.getKey() <= number - Sitting.KEPT && !one.getValue().aside());
        return new OpenTally(writtenIn, sums.with(sheet, 1), kept, shown, and(new Change(number, null, keys)), tallied);
    }

    /** What the sheet marked, while it is held. */
    public Optional<String> marked(int number) {
        return Optional.ofNullable(held.get(number)).map(Held::keys);
    }

    /** A held sheet is undone. */
    public OpenTally without(int number, Keying.Typed.Sheet sheet) {
        var kept = new TreeMap<>(held);
        var gone = Objects.requireNonNull(kept.remove(number));
        return new OpenTally(writtenIn, sums.with(sheet, -1), kept, shown, changed(number, gone.keys(), null), tallied);
    }

    /** A held sheet that was set aside marks this from now on. */
    public OpenTally ruled(int number, Keying.Typed.Sheet before, Keying.Typed.Sheet after, String keys) {
        var kept = new TreeMap<>(held);
        var was = Objects.requireNonNull(kept.put(number, new Held(keys, true)));
        return new OpenTally(
                writtenIn,
                sums.with(before, -1).with(after, 1),
                kept,
                shown,
                changed(number, was.keys(), keys),
                tallied);
    }

    public OpenTally writtenIn(BallotName name) {
        return new OpenTally(
                Stream.concat(writtenIn.stream(), Stream.of(name)).toList(), sums, held, shown, waiting, tallied);
    }

    public OpenTally talliedNow() {
        return new OpenTally(writtenIn, sums, held, shown, waiting, sums.read());
    }

    /** Whether so many wait that the public board is shown a step. */
    public boolean due(int batch) {
        return waiting.stream().filter(Change::reads).count() >= 2L * batch;
    }

    /**
     * Shows the public board so many sheets more of the twice as many that wait: which ones is drawn by lot, and as many are left over for the
     * close, so that no step is a sheet's or a few sheets'. What was undone or ruled upon since goes with them.
     */
    public OpenTally step(int batch, RandomGenerator chance, Function<String, Keying.Typed.Sheet> typed) {
        var reads = new ArrayList<>(waiting.stream().filter(Change::reads).toList());
        Collections.shuffle(reads, chance);
        var left = reads.subList(batch, reads.size());
        var now = shown;
        for (var change : waiting) {
            if (!left.contains(change)) {
                now = change.before() == null ? now : now.with(typed.apply(change.before()), -1);
                now = change.after() == null ? now : now.with(typed.apply(change.after()), 1);
            }
        }
        return new OpenTally(writtenIn, sums, held, now, List.copyOf(left), tallied);
    }

    private List<Change> and(Change change) {
        return Stream.concat(waiting.stream(), Stream.of(change)).toList();
    }

    // the public board never hears of what was changed before it was told of the sheet
    private List<Change> changed(int number, String before, @Nullable String after) {
        boolean untold = waiting.stream().anyMatch(one -> one.reads() && one.number() == number);
        if (!untold) {
            return and(new Change(number, before, after));
        }
        return waiting.stream()
                .filter(one -> one.number() != number || after != null)
                .map(one -> one.number() == number ? new Change(number, null, after) : one)
                .toList();
    }
}
