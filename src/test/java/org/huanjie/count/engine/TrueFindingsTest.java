package org.huanjie.count.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.count.engine.RandomCounts.outcome;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.huanjie.count.engine.RandomCounts.Shape;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Electorate;
import org.huanjie.count.engine.figure.Finding;
import org.huanjie.count.engine.figure.Line;
import org.huanjie.count.engine.figure.Pair;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.count.engine.figure.PostOutcome;
import org.huanjie.count.engine.figure.Wording;
import org.huanjie.law.Body;
import org.huanjie.law.Edition;
import org.huanjie.law.Round;
import org.huanjie.law.Rule;
import org.huanjie.law.Settings;
import org.huanjie.law.Sex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 认定属实 — every sentence of an outcome is so by the figures it was made of, and a vote that changes no order changes no seat. */
class TrueFindingsTest {

    @Provide
    Arbitrary<Count> any() {
        return RandomCounts.of(Shape.ANY);
    }

    @Provide
    Arbitrary<Count> onePost() {
        return RandomCounts.of(Shape.ONE_POST);
    }

    @Property
    void everySentenceIsSo(@ForAll("any") Count count) {
        assertThat(TrueToTheLetter.untrue(count, outcome(count)))
                .as("%s", count)
                .isEmpty();
    }

    /** The same counts on every run, so that what this catches it always catches. */
    @Test
    void everySentenceOfTheSameThousandsIsSo() {
        for (var count : RandomCounts.many(2016, 4000)) {
            assertThat(TrueToTheLetter.untrue(count, outcome(count)))
                    .as("%s", count)
                    .isEmpty();
        }
    }

    @Test
    void everySentenceIsSoWhereLaterVotesFilledSeats() {
        var random = new Random(2015);
        for (int i = 0; i < 4000; i++) {
            var count = RandomCounts.withDecided(random);
            assertThat(TrueToTheLetter.untrue(count, outcome(count)))
                    .as("%s", count)
                    .isEmpty();
        }
    }

    @Test
    @Tag("soak")
    void everySentenceOfAMillionIsSo() {
        for (var count : RandomCounts.many(new Random().nextLong(), 1_000_000)) {
            assertThat(TrueToTheLetter.untrue(count, outcome(count)))
                    .as("%s", count)
                    .isEmpty();
        }
    }

    @Test
    void everySentenceOfTheEngineIsRead() throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/count-engine.properties"))) {
            texts.load(reader);
        }
        var count = RandomCounts.many(1, 1).getFirst();
        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> key.startsWith("finding.") || key.startsWith("reason."))
                .allSatisfy(key -> assertThat(TrueToTheLetter.known(count, outcome(count)))
                        .contains(key));
    }

    @Test
    void aSentenceThatIsNotSoIsCaught() {
        var count = village(21);
        var outcome = outcome(count);
        var false21 = Finding.holding(
                Rule.WOMANS_SEAT,
                "finding.woman_first",
                new Wording.PostName("MEMBER"),
                "金",
                21L);
        var told = new Outcome(outcome.valid(), List.of(false21), outcome.posts(), List.of());
        assertThat(TrueToTheLetter.untrue(count, told)).hasSize(1);
    }

    @Property
    void aVoteThatChangesNobodysPlaceChangesNobodysSeat(@ForAll("any") Count count) {
        var places = places(count);
        var before = outcome(count);
        for (var other : oneVoteOff(count)) {
            if (places.equals(places(other))) {
                assertThat(outcome(other).sameSeats(before))
                        .as("%s and %s", count, other)
                        .isTrue();
            }
        }
    }

    /** Whoever falls short by one vote, with the order as it was, takes nobody's seat along: only a relative may gain by it. */
    @Property
    void whoFallsShortTakesNobodyAlong(@ForAll("onePost") Count count) {
        Assume.that(count.round() != Round.TIE && !count.rollsDown());
        var before = outcome(count);
        Assume.that(before.valid() && before.posts().getFirst().tied().isEmpty());
        for (var other : oneVoteOff(count)) {
            var gone = new HashSet<>(reached(count));
            gone.removeAll(reached(other));
            if (gone.size() == 1 && order(count).equals(order(other)) && gone.stream().noneMatch(one -> hasKin(count, one))) {
                var still = new HashSet<>(before.elected());
                gone.forEach(one -> still.remove(one.substring(one.indexOf(' ') + 1)));
                assertThat(new HashSet<>(outcome(other).elected()))
                        .as("%s and %s", count, other)
                        .containsAll(still);
            }
        }
    }

    @Test
    void theWomanWithMostVotesComesFirstWhetherOrNotAnotherWomanWouldSit() {
        assertThat(outcome(village(21)).elected()).containsExactly("谢", "林", "金");
        assertThat(outcome(village(20)).elected()).containsExactly("谢", "林");
        assertThat(outcome(village(20)).posts().getFirst().rerunSeats()).isEqualTo(1);
    }

    @Test
    void everyOtherReadingThatSeatsOthersIsUnderReview() {
        assertThat(readings(village(21)))
                .containsEntry("WOMAN_FIRST", List.of("谢", "林", "金"))
                .containsEntry("MORE_VOTES", List.of("金", "李", "林"))
                .containsEntry("WOMAN_IF_NONE", List.of("金", "李", "林"));
        assertThat(readings(village(20)))
                .containsEntry("MORE_VOTES", List.of("李", "林"))
                .doesNotContainKey("WOMAN_IF_NONE");
    }

    private static Map<String, List<String>> readings(Count count) {
        var readings = new HashMap<String, List<String>>();
        outcome(count).legalReview().stream()
                .flatMap(review -> review.readings().stream())
                .forEach(reading -> readings.put(reading.reading(), reading.elected()));
        return readings;
    }

    private static Count village(long votesOfJin) {
        return new Count(
                Settings.of(Edition.ZJ2020),
                Body.VILLAGERS_COMMITTEE,
                Round.FIRST,
                new Electorate.Roll(50),
                40,
                40,
                false,
                List.of(new Pair("李", "谢")),
                List.of(new Post(
                        "MEMBER",
                        3,
                        0,
                        0,
                        List.of(
                                Line.of("李", Sex.MALE, 30),
                                Line.of("谢", Sex.FEMALE, 25),
                                Line.of("林", Sex.MALE, 22),
                                Line.of("金", Sex.FEMALE, votesOfJin)))));
    }

    private static List<Count> oneVoteOff(Count count) {
        var others = new ArrayList<Count>();
        for (int i = 0; i < count.posts().size(); i++) {
            for (int j = 0; j < count.posts().get(i).tally().size(); j++) {
                for (long by : List.of(-1L, 1L)) {
                    var other = changed(count, i, j, by);
                    if (Check.faults(other).isEmpty()) {
                        others.add(other);
                    }
                }
            }
        }
        return others;
    }

    private static Count changed(Count count, int i, int j, long by) {
        var posts = new ArrayList<>(count.posts());
        var post = posts.get(i);
        var tally = new ArrayList<>(post.tally());
        tally.set(j, tally.get(j).withVotes(tally.get(j).votes() + by));
        posts.set(i, new Post(post.name(), post.seats(), post.blank(), post.spoilt(), tally, post.decided()));
        return RandomCounts.with(count, posts);
    }

    /** Who stands before, beside and behind whom in each post, and who reaches the votes needed. */
    private static List<Object> places(Count count) {
        return List.of(order(count), reached(count));
    }

    private static List<List<Set<String>>> order(Count count) {
        return count.posts().stream()
                .map(post -> Standing.levels(Standing.of(count, post)).stream()
                        .map(level -> Set.copyOf(Standing.people(level)))
                        .toList())
                .toList();
    }

    private static Set<String> reached(Count count) {
        var reached = new HashSet<String>();
        var outcome = outcome(count);
        for (int i = 0; i < count.posts().size(); i++) {
            PostOutcome post = outcome.posts().get(i);
            Standing.of(count, count.posts().get(i)).stream()
                    .filter(person -> person.votes() >= post.majority())
                    .forEach(person -> reached.add(post.post() + " " + person.person()));
        }
        return reached;
    }

    private static boolean hasKin(Count count, String place) {
        var person = place.substring(place.indexOf(' ') + 1);
        return count.relatives().stream()
                .anyMatch(pair -> pair.one().equals(person) || pair.other().equals(person));
    }
}
