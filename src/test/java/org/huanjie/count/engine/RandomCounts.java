package org.huanjie.count.engine;

import org.huanjie.law.Body;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Decided;
import org.huanjie.law.Edition;
import org.huanjie.count.engine.figure.Electorate;
import org.huanjie.count.engine.figure.Line;
import org.huanjie.count.engine.figure.Pair;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.law.Round;
import org.huanjie.law.Setting;
import org.huanjie.law.Settings;
import org.huanjie.law.Sex;
import org.huanjie.count.engine.figure.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * 随机计票 — counts that can be, of small villages and meetings, in every body, round and setting, so that ties, halves
 * and thirds come up all the time.
 */
public final class RandomCounts {

    /** 范围 — whether a count has posts above one another. */
    public enum Shape {
        ONE_POST,
        ANY
    }

    private static final List<Round> ROUNDS = List.of(Round.FIRST, Round.FIRST, Round.RERUN, Round.TIE);
    private static final int PEOPLE = 8;

    private final Random random;

    private RandomCounts(Random random) {
        this.random = random;
    }

    public static Arbitrary<Count> of(Shape shape) {
        return Arbitraries.randomValue(random -> count(random, shape));
    }

    static Count count(Random random, Shape shape) {
        var count = new RandomCounts(random).count(shape);
        return Check.faults(count).isEmpty() ? count : count(random, shape);
    }

    private Count count(Shape shape) {
        var body = chance(2) ? Body.VILLAGERS_COMMITTEE : one(List.of(Body.values()));
        var recovered = random.nextInt(30);
        var issued = Math.max(0, recovered + random.nextInt(4) - (chance(10) ? 1 : 0));
        return new Count(
                settings(body),
                body,
                one(ROUNDS),
                electorate(body, Math.max(issued, recovered)),
                issued,
                recovered,
                chance(2),
                chance(2) ? pairs() : List.of(),
                posts(shape, recovered));
    }

    private Settings settings(Body body) {
        var settings = Settings.of(
                body.party()
                        ? one(List.of(Edition.P1990, Edition.P2020))
                        : one(List.of(Edition.ZJ2012, Edition.ZJ2025)));
        for (var setting : Setting.values()) {
            if (!setting.takes().numeric() && chance(4)) {
                settings = settings.with(setting, one(setting.takes().words()));
            }
        }
        return settings;
    }

    private Electorate electorate(Body body, int present) {
        if (body.byRoll()) {
            return new Electorate.Roll(present + random.nextInt(present + 2));
        }
        var absent =
                random.nextInt(2 + (body == Body.VILLAGERS_MEETING ? present : body.party() ? present / 3 : present));
        return new Electorate.Meeting(present + absent, present);
    }

    private List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var one = random.nextInt(PEOPLE);
            pairs.add(new Pair("p" + one, "p" + (one + 1 + random.nextInt(PEOPLE - 1)) % PEOPLE));
        }
        return pairs;
    }

    private List<Post> posts(Shape shape, int recovered) {
        if (shape == Shape.ONE_POST) {
            return List.of(post("MEMBER", 1 + random.nextInt(4), recovered));
        }
        var posts = new ArrayList<Post>();
        for (var name : List.of("CHAIR", "VICE_CHAIR", "MEMBER", "WOMAN_MEMBER")) {
            if (chance(name.equals("WOMAN_MEMBER") ? 5 : 2)) {
                posts.add(post(name, name.equals("CHAIR") ? 1 : 1 + random.nextInt(4), recovered));
            }
        }
        return posts.isEmpty() ? posts(shape, recovered) : posts;
    }

    private Post post(String name, int seats, int recovered) {
        var blank = random.nextInt(1 + recovered / 6);
        var spoilt = random.nextInt(1 + recovered / 6);
        var valid = recovered - blank - spoilt;
        var left = seats * valid;
        var lines = new ArrayList<Line>();
        for (int person = 0; person < PEOPLE; person++) {
            if (random.nextInt(4) > 0) {
                var votes = Math.min(left, Math.min(valid, near(recovered)));
                left -= votes;
                lines.add(line(person, votes));
            }
        }
        return new Post(name, seats, blank, spoilt, lines);
    }

    /** The same first vote or further vote, some of its seats filled by later votes among those of its tally. */
    static Count withDecided(Random random) {
        var count = count(random, Shape.ONE_POST);
        var post = count.posts().getFirst();
        var later = new ArrayList<>(post.tally());
        Collections.shuffle(later, random);
        var decided = later.stream()
                .filter(Line::eligible)
                .limit(1 + random.nextInt((int) post.seats()))
                .map(line -> new Decided(line.person(), line.sex(), random.nextBoolean() ? Round.TIE : Round.RERUN))
                .toList();
        var some = with(
                count,
                List.of(new Post(post.name(), post.seats(), post.blank(), post.spoilt(), post.tally(), decided)));
        return Check.faults(some).isEmpty() ? some : withDecided(random);
    }

    /** Any number of votes, oftener one near to a line that the law draws. */
    private int near(int recovered) {
        return switch (random.nextInt(4)) {
            case 0 -> Math.max(0, recovered / 2 + random.nextInt(3) - 1);
            case 1 -> Math.max(0, (recovered + 2) / 3 + random.nextInt(3) - 1);
            default -> random.nextInt(recovered + 1);
        };
    }

    private Line line(int person, int votes) {
        return new Line(
                "p" + person,
                person % 3 == 0 ? Sex.FEMALE : Sex.MALE,
                votes,
                chance(5) ? Source.WRITE_IN : Source.CANDIDATE,
                !chance(20),
                "");
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    static Outcome outcome(Count count) {
        return switch (LawfulCount.of(count)) {
            case LawfulCount.Result.Counted(var outcome) -> outcome;
            case LawfulCount.Result.Refused(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    static Count with(Count count, List<Post> posts) {
        return with(count, count.relatives(), posts);
    }

    static Count with(Count count, List<Pair> relatives, List<Post> posts) {
        return new Count(
                count.settings(),
                count.body(),
                count.round(),
                count.electorate(),
                count.issued(),
                count.recovered(),
                count.womanAlreadyElected(),
                relatives,
                posts);
    }

    static List<Count> many(long seed, int number) {
        var random = new Random(seed);
        return IntStream.range(0, number)
                .mapToObj(i -> count(random, chanceOf(random)))
                .toList();
    }

    private static Shape chanceOf(Random random) {
        return random.nextInt(3) == 0 ? Shape.ONE_POST : Shape.ANY;
    }
}
