package org.huanjie.count.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.count.engine.RandomCounts.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.huanjie.count.engine.RandomCounts.Shape;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Finding;
import org.huanjie.count.engine.figure.Line;
import org.huanjie.count.engine.figure.Pair;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.count.engine.figure.PostOutcome;
import org.huanjie.count.engine.figure.Reason;
import org.huanjie.law.Round;
import org.huanjie.law.Rule;
import org.huanjie.law.Setting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 计票性质 — what must be true of every count, tried on thousands. */
class LawfulCountTest {

    @Provide
    Arbitrary<Count> any() {
        return RandomCounts.of(Shape.ANY);
    }

    @Provide
    Arbitrary<Count> onePost() {
        return RandomCounts.of(Shape.ONE_POST);
    }

    @Property
    void theNaiveCounterAgrees(@ForAll("any") Count count) {
        agree(count);
    }

    /** The same counts on every run, so that what this catches it always catches. */
    @Test
    void theNaiveCounterAgreesOnTheSameHundreds() {
        RandomCounts.many(2017, 500).forEach(LawfulCountTest::agree);
    }

    @Test
    @Tag("soak")
    void theNaiveCounterAgreesOnAMillion() {
        RandomCounts.many(new Random().nextLong(), 1_000_000).forEach(LawfulCountTest::agree);
    }

    private static void agree(Count count) {
        var naive = NaiveCounter.count(count);
        var outcome = outcome(count);
        assertThat(outcome.valid()).as("%s", count).isEqualTo(naive.isPresent());
        naive.ifPresent(posts -> {
            for (int i = 0; i < posts.size(); i++) {
                assertThat(naively(outcome.posts().get(i))).as("%s", count).isEqualTo(posts.get(i));
            }
        });
    }

    private static NaiveCounter.Seats naively(PostOutcome post) {
        return new NaiveCounter.Seats(
                new HashSet<>(post.elected()),
                new HashSet<>(post.tied()),
                post.rerunSeats(),
                post.reservedForWoman(),
                new HashSet<>(post.rerunCandidates()));
    }

    @Property
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

    @Property
    void theOrderOfPeopleNeverMatters(@ForAll("any") Count count, @ForAll Random random) {
        var shuffled = RandomCounts.with(
                count,
                count.posts().stream().map(post -> shuffled(post, random)).toList());
        assertThat(seats(outcome(shuffled))).isEqualTo(seats(outcome(count)));
    }

    @Property
    void theNamesOfPeopleNeverMatter(@ForAll("any") Count count) {
        assertThat(seats(outcome(renamed(count)))).isEqualTo(renamed(seats(outcome(count))));
    }

    @Property
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

    @Property
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

    @Property
    void everyRuleThatDecidedHasAFinding(@ForAll("any") Count count) {
        var outcome = outcome(count);
        var found = outcome.findings().stream().map(Finding::rule).collect(Collectors.toSet());
        assertThat(outcome.posts())
                .flatExtracting(PostOutcome::reasons)
                .extracting(Reason::rule)
                .isSubsetOf(found);
    }

    @Property
    void aReviewShowsTwoReadingsWithTheAppliedFirst(@ForAll("any") Count count) {
        var outcome = outcome(count);
        for (var review : outcome.legalReview()) {
            assertThat(review.readings()).hasSize(2);
            assertThat(review.readings().getFirst().elected()).isEqualTo(outcome.elected());
        }
    }

    @Property
    void whatTheReviewReadsOtherwiseIsWhatTheOtherSettingSeats(@ForAll("any") Count count) {
        for (var review : outcome(count).legalReview()) {
            for (var reading : review.readings()) {
                SETTING.getOrDefault(review.rule(), List.of()).stream()
                        .filter(setting -> setting.takes().allows(reading.reading()))
                        .map(setting -> outcome(reading(count, setting, reading.reading())))
                        .forEach(other -> assertThat(other.elected()).isEqualTo(reading.elected()));
            }
        }
    }

    private static final Map<Rule, List<Setting>> SETTING = Map.of(
            Rule.MAJORITY, List.of(Setting.MAJORITY_BASE),
            Rule.RERUN_QUORUM, List.of(Setting.RERUN_QUORUM),
            Rule.PARTY_MAJORITY, List.of(Setting.PARTY_BASE));

    private static Count reading(Count count, Setting setting, String value) {
        return new Count(
                count.settings().with(setting, value),
                count.body(),
                count.round(),
                count.electorate(),
                count.issued(),
                count.recovered(),
                count.womanAlreadyElected(),
                count.relatives(),
                count.posts());
    }

    @Property
    void aValidElectionIsOneWhoseFindingsAllHold(@ForAll("any") Count count) {
        var outcome = outcome(count);
        assertThat(outcome.valid()).isEqualTo(outcome.findings().stream().allMatch(Finding::holds));
        if (!outcome.valid()) {
            assertThat(outcome.elected()).isEmpty();
        }
    }

    @Property
    void theElectedReachTheMajority(@ForAll("any") Count count) {
        Assume.that(!count.rollsDown());
        var outcome = outcome(count);
        for (int i = 0; i < outcome.posts().size(); i++) {
            var post = outcome.posts().get(i);
            assertThat(count.posts().get(i).tally())
                    .filteredOn(line -> post.elected().contains(line.person())
                            || post.tied().contains(line.person()))
                    .allSatisfy(line -> assertThat(line.votes())
                            .isGreaterThanOrEqualTo(count.round() == Round.TIE ? 0 : post.majority()));
        }
    }

    @Property
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
        return RandomCounts.with(count, pairs, posts);
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
