package org.huanjie.count.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.count.engine.RandomCounts.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.huanjie.count.engine.RandomCounts.Shape;

/** 计票性质 — what must be true of every count, tried on thousands. */
class LawfulCountTest {

    @Provide
    Arbitrary<Count> any() {
        return RandomCounts.of(Shape.ANY);
    }

    @Provide
    Arbitrary<Count> onePost() {
        return RandomCounts.of(new Shape(1, true, true, false));
    }

    @Property(tries = 3000)
    void theNaiveCounterAgrees(@ForAll("any") Count count) {
        var naive = NaiveCounter.count(count);
        var outcome = outcome(count);
        assertThat(outcome.valid()).isEqualTo(naive.isPresent());
        naive.ifPresent(posts -> {
            for (int i = 0; i < posts.size(); i++) {
                var post = outcome.posts().get(i);
                assertThat(new NaiveCounter.Seats(
                                new HashSet<>(post.elected()),
                                new HashSet<>(post.tied()),
                                post.rerunSeats(),
                                post.reservedForWoman()))
                        .isEqualTo(posts.get(i));
            }
        });
    }

    @Property(tries = 1000)
    void anotherVoteNeverUnseatsAWinner(@ForAll("onePost") Count count) {
        var before = outcome(count);
        Assume.that(!before.elected().isEmpty());
        for (var winner : before.elected()) {
            var more = withOneMore(count, winner);
            if (Check.faults(more).isEmpty()) {
                assertThat(outcome(more).elected()).contains(winner);
            }
        }
    }

    @Property(tries = 1000)
    void theOrderOfPeopleNeverMatters(@ForAll("any") Count count, @ForAll Random random) {
        var shuffled = RandomCounts.with(
                count,
                count.posts().stream().map(post -> shuffled(post, random)).toList());
        assertThat(seats(outcome(shuffled))).isEqualTo(seats(outcome(count)));
    }

    @Property(tries = 1000)
    void theNamesOfPeopleNeverMatter(@ForAll("any") Count count) {
        assertThat(seats(outcome(renamed(count)))).isEqualTo(renamed(seats(outcome(count))));
    }

    @Property(tries = 2000)
    void seatsAndPeopleAddUp(@ForAll("any") Count count) {
        var outcome = outcome(count);
        for (int i = 0; i < outcome.posts().size(); i++) {
            var post = outcome.posts().get(i);
            var seats = count.posts().get(i).seats();
            assertThat(post.elected().size() + post.rerunSeats()).isLessThanOrEqualTo(seats);
            assertThat(post.reservedForWoman()).isBetween(0L, post.rerunSeats());
            assertThat(Collections.disjoint(post.elected(), post.tied())).isTrue();
            assertThat(Collections.disjoint(post.elected(), post.rerunCandidates()))
                    .isTrue();
            if (!post.tied().isEmpty()) {
                assertThat(post.tied().size()).isGreaterThan(1);
                assertThat(post.elected().size() + post.rerunSeats()).isLessThan(seats);
            }
        }
        assertThat(outcome.elected()).doesNotHaveDuplicates();
    }

    @Property(tries = 1000)
    void oneAPersonHasOneReason(@ForAll("any") Count count) {
        var outcome = outcome(count);
        for (int i = 0; i < outcome.posts().size(); i++) {
            var people = outcome.posts().get(i).reasons().stream()
                    .map(Reason::person)
                    .toList();
            var tally = count.posts().get(i).tally().stream().map(Line::person).toList();
            assertThat(people).doesNotHaveDuplicates().containsAll(tally);
        }
    }

    @Property(tries = 1000)
    void aValidElectionIsOneWhoseFindingsAllHold(@ForAll("any") Count count) {
        var outcome = outcome(count);
        assertThat(outcome.valid()).isEqualTo(outcome.findings().stream().allMatch(Finding::holds));
        if (!outcome.valid()) {
            assertThat(outcome.elected()).isEmpty();
        }
    }

    @Property(tries = 1000)
    void theElectedReachTheMajority(@ForAll("any") Count count) {
        Assume.that(!count.rollsDown());
        var outcome = outcome(count);
        for (int i = 0; i < outcome.posts().size(); i++) {
            var post = outcome.posts().get(i);
            assertThat(count.posts().get(i).tally())
                    .filteredOn(line -> post.elected().contains(line.person())
                            || post.tied().contains(line.person()))
                    .allSatisfy(line -> assertThat(line.votes()).isGreaterThanOrEqualTo(post.majority()));
        }
    }

    @Property(tries = 1000)
    void relativesNeverBothSit(@ForAll("any") Count count) {
        var elected = outcome(count).elected();
        assertThat(count.relatives()).noneMatch(pair -> elected.contains(pair.one()) && elected.contains(pair.other()));
    }

    private static Count withOneMore(Count count, String winner) {
        var post = count.posts().getFirst();
        var tally = post.tally().stream()
                .map(line -> line.person().equals(winner) ? line.withVotes(line.votes() + 1) : line)
                .toList();
        return RandomCounts.with(
                count, List.of(new Post(post.name(), post.seats(), post.blank(), post.spoilt(), tally)));
    }

    private static Post shuffled(Post post, Random random) {
        var tally = new ArrayList<>(post.tally());
        Collections.shuffle(tally, random);
        return new Post(post.name(), post.seats(), post.blank(), post.spoilt(), tally);
    }

    private static Count renamed(Count count) {
        var posts = count.posts().stream()
                .map(post -> new Post(
                        post.name(),
                        post.seats(),
                        post.blank(),
                        post.spoilt(),
                        post.tally().stream().map(LawfulCountTest::renamed).toList()))
                .toList();
        var pairs = count.relatives().stream()
                .map(pair -> new Pair(renamed(pair.one()), renamed(pair.other())))
                .toList();
        return new Count(
                count.settings(),
                count.body(),
                count.round(),
                count.electorate(),
                count.issued(),
                count.recovered(),
                count.womanAlreadyElected(),
                pairs,
                posts);
    }

    private static Line renamed(Line line) {
        return new Line(renamed(line.person()), line.sex(), line.votes(), line.source(), line.eligible(), line.bar());
    }

    /** Turns the order of the names round: p0 to p7 become z7 to z0. */
    private static String renamed(String person) {
        return "z" + (7 - Integer.parseInt(person.substring(1)));
    }

    private static List<Seats> renamed(List<Seats> seats) {
        return seats.stream()
                .map(post -> new Seats(
                        renamed(post.elected()), renamed(post.tied()), post.left(), post.kept(), renamed(post.next())))
                .toList();
    }

    private static Set<String> renamed(Set<String> people) {
        return people.stream().map(LawfulCountTest::renamed).collect(Collectors.toSet());
    }

    private static List<Seats> seats(Outcome outcome) {
        return outcome.posts().stream()
                .map(post -> new Seats(
                        new HashSet<>(post.elected()),
                        new HashSet<>(post.tied()),
                        post.rerunSeats(),
                        post.reservedForWoman(),
                        new HashSet<>(post.rerunCandidates())))
                .toList();
    }

    private record Seats(Set<String> elected, Set<String> tied, long left, long kept, Set<String> next) {}
}
