package org.huanjie.count.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * 随机计票 — lawful counts of small villages, in which ties, halves and thirds come up all the time. What a count may hold
 * is a matter of {@link Shape}.
 */
final class RandomCounts {

    private RandomCounts() {}

    /** 范围 — which of the harder rules may come into a count. */
    record Shape(int posts, boolean kin, boolean women, boolean rollDown) {
        static final Shape ONE_POST = new Shape(1, false, false, false);
        static final Shape ANY = new Shape(3, true, true, true);
    }

    static Arbitrary<Count> of(Shape shape) {
        return Arbitraries.randomValue(random -> count(random, shape));
    }

    static Count count(Random random, Shape shape) {
        var recovered = 1 + random.nextInt(30);
        var issued = recovered + random.nextInt(3);
        var registered = issued + random.nextInt(recovered + 5);
        var settings = Settings.of(Edition.ZJ2020);
        if (shape.rollDown() && random.nextBoolean()) {
            settings = settings.with(Setting.ROLL_DOWN, "ROLL_DOWN");
        }
        var count = new Count(
                settings,
                Body.VILLAGERS_COMMITTEE,
                random.nextInt(3) == 0 ? Round.RERUN : Round.FIRST,
                new Electorate.Roll(registered),
                issued,
                recovered,
                !shape.women() || random.nextBoolean(),
                shape.kin() ? pairs(random) : List.of(),
                posts(random, shape, recovered));
        return Check.faults(count).isEmpty() ? count : count(random, shape);
    }

    private static List<Pair> pairs(Random random) {
        var pairs = new ArrayList<Pair>();
        for (int i = random.nextInt(3); i > 0; i--) {
            var one = random.nextInt(8);
            pairs.add(new Pair("p" + one, "p" + (one + 1 + random.nextInt(7)) % 8));
        }
        return pairs;
    }

    private static List<Post> posts(Random random, Shape shape, int recovered) {
        var names = List.of("CHAIR", "VICE_CHAIR", "MEMBER");
        var posts = new ArrayList<Post>();
        for (int i = 3 - shape.posts(); i < 3; i++) {
            if (i == 2 || random.nextBoolean()) {
                posts.add(post(random, names.get(i), i == 0 ? 1 : 1 + random.nextInt(4), recovered));
            }
        }
        return posts;
    }

    private static Post post(Random random, String name, int seats, int recovered) {
        var blank = random.nextInt(1 + recovered / 6);
        var spoilt = random.nextInt(1 + recovered / 6);
        var valid = recovered - blank - spoilt;
        var lines = new ArrayList<Line>();
        var left = seats * valid;
        for (int person = 0; person < 8; person++) {
            if (random.nextInt(4) > 0) {
                var votes = Math.min(left, Math.min(valid, random.nextInt(1 + valid)));
                left -= votes;
                lines.add(Line.of("p" + person, person % 3 == 0 ? Sex.FEMALE : Sex.MALE, votes));
            }
        }
        return new Post(name, seats, blank, spoilt, lines);
    }

    static Outcome outcome(Count count) {
        return switch (LawfulCount.of(count)) {
            case LawfulCount.Result.Counted(var outcome) -> outcome;
            case LawfulCount.Result.Refused(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    static Count with(Count count, List<Post> posts) {
        return new Count(
                count.settings(),
                count.body(),
                count.round(),
                count.electorate(),
                count.issued(),
                count.recovered(),
                count.womanAlreadyElected(),
                count.relatives(),
                posts);
    }
}
