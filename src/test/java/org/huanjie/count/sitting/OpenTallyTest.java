package org.huanjie.count.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.huanjie.count.ballot.Keying;
import org.huanjie.count.ballot.KeyingTest;
import org.huanjie.count.ballot.Sums;
import org.junit.jupiter.api.Test;

/** 未结合计 — undoing and ruling leave the sums as if never read; the public board steps by whole batches and never shows one sheet. */
class OpenTallyTest {

    private static final int STEP = 5;
    private static final long SEED = 20261128;
    private static final List<String> KINDS = List.of("1 3 4 5", "2 3", "0", "x1", "1", "2 5 6 7", "d1", "1 bd2");

    private final RandomGenerator chance =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @Test
    void whatThePublicSeesBetweenTwoStepsIsNeverLessThanAStep() {
        for (int round = 0; round < 20; round++) {
            var count = new Rehearsal();
            for (int n = 0; n < 60; n++) {
                count.act();
            }
            count.closes();
        }
    }

    @Test
    void theStepsFollowAnotherOrderThanTheReading() {
        var firsts = new HashSet<Integer>();
        for (int round = 0; round < 30; round++) {
            var open = OpenTally.NOTHING;
            for (int number = 1; number <= 2 * STEP; number++) {
                open = open.read(number, number == 1 ? "1" : "2", sheet(number == 1 ? "1" : "2"));
            }
            firsts.add(open.step(STEP, chance, OpenTallyTest::sheet)
                    .shown()
                    .votes()
                    .getOrDefault(1, 0));
        }
        assertThat(firsts)
                .as("the first sheet read is among the first shown, or is not")
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void aSheetIsHeldForFiftyMoreAndOneSetAsideToTheEnd() {
        var open = OpenTally.NOTHING.read(1, "d1", sheet("d1"));
        for (int number = 2; number <= 80; number++) {
            open = open.read(number, "1", sheet("1"));
        }
        assertThat(open.held()).hasSize(51).containsKeys(1, 31, 80).doesNotContainKey(30);
    }

    private static Keying.Typed.Sheet sheet(String keys) {
        return KeyingTest.sheet(keys);
    }

    /** 排演 — reads, undoes and rules by lot, beside a plain list of what stands. */
    private final class Rehearsal {
        private OpenTally open = OpenTally.NOTHING;
        private final List<String> stands = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();
        private int last;

        void act() {
            int at = numbers.isEmpty() ? -1 : chance.nextInt(numbers.size());
            int what = chance.nextInt(10);
            if (what == 0 && at >= 0 && open.marked(numbers.get(at)).isPresent()) {
                open = open.without(numbers.remove(at), sheet(stands.remove(at)));
            } else if (what == 1 && at >= 0 && stands.get(at).contains("d")) {
                var before = sheet(stands.set(at, "1 3"));
                open = open.ruled(numbers.get(at), before, sheet("1 3"), "1 3");
            } else {
                var keys = KINDS.get(chance.nextInt(KINDS.size()));
                open = open.read(++last, keys, sheet(keys));
                numbers.add(last);
                stands.add(keys);
            }
            step();
            assertThat(open.sums()).isEqualTo(sum(stands));
        }

        private void step() {
            long before = waiting();
            if (open.due(STEP)) {
                open = open.step(STEP, chance, OpenTallyTest::sheet);
                assertThat(waiting()).as("left for the next step, or the close").isGreaterThanOrEqualTo(STEP);
                assertThat(before - waiting()).as("shown now").isEqualTo(STEP);
            }
        }

        private long waiting() {
            return open.waiting().stream().filter(OpenTally.Change::reads).count();
        }

        /** What has not been shown makes up the whole. */
        void closes() {
            var whole = open.shown();
            for (var change : open.waiting()) {
                whole = change.before() == null ? whole : whole.with(sheet(change.before()), -1);
                whole = change.after() == null ? whole : whole.with(sheet(change.after()), 1);
            }
            assertThat(whole).isEqualTo(open.sums());
        }
    }

    private static Sums sum(List<String> sheets) {
        var sum = Sums.NOTHING;
        for (var keys : sheets) {
            sum = sum.with(sheet(keys), 1);
        }
        return sum;
    }
}
