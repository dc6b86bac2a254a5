package org.huanjie.count.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.huanjie.count.engine.LawfulCount;
import org.huanjie.count.engine.Outcome;
import org.huanjie.count.engine.RandomCounts;
import org.huanjie.count.engine.figure.Ballots;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Electorate;
import org.huanjie.count.engine.figure.Line;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.count.engine.figure.PostOutcome;
import org.huanjie.law.Body;
import org.huanjie.law.Edition;
import org.huanjie.law.Law;
import org.huanjie.law.Round;
import org.huanjie.law.Setting;
import org.huanjie.law.Settings;
import org.huanjie.law.Sex;
import org.junit.jupiter.api.Test;

/** 当选线 — what the board shows is the number that the engine seats by, in every body, round and setting. */
class WinningLineTest {

    private static final Settings VILLAGE = Settings.of(Edition.ZJ2020);
    private static final Settings BRANCH = Settings.of(Edition.P2020);
    private static final Ballots OF_A_ROLL = new Ballots(new Electorate.Roll(900), 800, 701);
    private static final Ballots OF_A_MEETING = new Ballots(new Electorate.Meeting(40, 35), 35, 33);

    @Provide
    Arbitrary<Count> counts() {
        return RandomCounts.of(RandomCounts.Shape.ANY);
    }

    @Property(tries = 3000)
    void isTheEnginesMajorityOfEveryPost(@ForAll("counts") Count count) {
        int line = line(count);
        assertThat(outcome(count).posts())
                .isNotEmpty()
                .allSatisfy(post -> assertThat(line).isEqualTo(shown(count, post)));
    }

    @Property(tries = 3000)
    void isTheEnginesMajorityOfARecall(@ForAll("counts") Count count) {
        var recall = recall(count);
        assertThat(outcome(recall).posts())
                .hasSize(1)
                .allSatisfy(post -> assertThat(line(recall)).isEqualTo(shown(recall, post)));
    }

    @Property(tries = 3000)
    void nobodySitsBelowIt(@ForAll("counts") Count count) {
        var outcome = outcome(count);
        if (!count.rollsDown()) {
            count.posts()
                    .forEach(post ->
                            assertThat(votesOfTheElected(post, outcome)).allMatch(votes -> votes >= line(count)));
        }
    }

    @Test
    void halfOfARollIsOfWhatTheVillageSet() {
        assertThat(line(VILLAGE, Body.VILLAGERS_COMMITTEE, Round.FIRST, OF_A_ROLL))
                .isEqualTo(351);
        var issued = VILLAGE.with(Setting.MAJORITY_BASE, "ISSUED");
        assertThat(line(issued, Body.VILLAGERS_COMMITTEE, Round.FIRST, OF_A_ROLL))
                .isEqualTo(401);
        assertThat(line(issued, Body.VILLAGERS_COMMITTEE, Round.RECALL, OF_A_ROLL))
                .isEqualTo(401);
    }

    @Test
    void aThirdElectsInARerun() {
        assertThat(line(VILLAGE, Body.VILLAGERS_COMMITTEE, Round.RERUN, OF_A_ROLL))
                .isEqualTo(234);
        assertThat(line(BRANCH, Body.PARTY_BRANCH, Round.RERUN, OF_A_MEETING)).isEqualTo(18);
    }

    @Test
    void halfOfAMeetingIsOfThosePresentOrDue() {
        assertThat(line(BRANCH, Body.PARTY_BRANCH, Round.FIRST, OF_A_MEETING)).isEqualTo(18);
        var due = BRANCH.with(Setting.PARTY_BASE, "DUE");
        assertThat(line(due, Body.PARTY_BRANCH, Round.FIRST, OF_A_MEETING)).isEqualTo(21);
        assertThat(line(VILLAGE, Body.SUPERVISORY_COMMITTEE, Round.FIRST, OF_A_MEETING))
                .isEqualTo(18);
    }

    @Test
    void whereMostVotesElectThereIsNoNumberToReach() {
        assertThat(line(VILLAGE, Body.VILLAGERS_COMMITTEE, Round.TIE, OF_A_ROLL))
                .isZero();
        var plurality = new Law(VILLAGE, true, false);
        assertThat(WinningLine.of(plurality, Body.SUPERVISORY_COMMITTEE, Round.FIRST, OF_A_MEETING))
                .isZero();
        assertThat(WinningLine.of(plurality, Body.VILLAGERS_COMMITTEE, Round.FIRST, OF_A_ROLL))
                .isEqualTo(351);
    }

    @Test
    void beforeTheBoxesAreOpenedThereIsNone() {
        var nothing = new Ballots(new Electorate.Roll(900), 800, 0);
        assertThat(line(VILLAGE, Body.VILLAGERS_COMMITTEE, Round.FIRST, nothing))
                .isZero();
    }

    private static long shown(Count count, PostOutcome post) {
        return count.round() == Round.TIE || count.recovered() == 0 ? 0 : post.majority();
    }

    private static List<Long> votesOfTheElected(Post post, Outcome outcome) {
        return outcome.posts().stream()
                .filter(counted -> counted.post().equals(post.name()))
                .flatMap(counted -> counted.elected().stream())
                .map(person -> post.tally().stream()
                        .filter(named -> named.person().equals(person))
                        .findFirst()
                        .orElseThrow()
                        .votes())
                .toList();
    }

    /** The same ballots, as votes for the recall of the one who stands first. */
    private static Count recall(Count count) {
        var voted = count.posts().stream()
                .filter(post -> !post.tally().isEmpty())
                .findFirst()
                .map(post -> new Post(
                        post.name(),
                        post.seats(),
                        post.blank(),
                        post.spoilt(),
                        List.of(post.tally().getFirst())))
                .orElseGet(() -> new Post("CHAIR", 1, 0, 0, List.of(Line.of("p0", Sex.MALE, 0))));
        return new Count(
                count.settings(),
                count.body(),
                Round.RECALL,
                count.electorate(),
                count.issued(),
                count.recovered(),
                false,
                List.of(),
                List.of(voted));
    }

    private static int line(Count count) {
        return line(count.settings(), count.body(), count.round(), count.ballots());
    }

    private static int line(Settings settings, Body body, Round round, Ballots ballots) {
        return WinningLine.of(Law.of(settings), body, round, ballots);
    }

    private static Outcome outcome(Count count) {
        return ((LawfulCount.Result.Counted) LawfulCount.of(count)).outcome();
    }
}
