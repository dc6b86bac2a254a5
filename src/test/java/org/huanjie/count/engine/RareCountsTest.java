package org.huanjie.count.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.count.engine.RandomCounts.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Electorate;
import org.huanjie.count.engine.figure.Line;
import org.huanjie.count.engine.figure.Pair;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.count.engine.figure.PostOutcome;
import org.huanjie.count.engine.figure.Reason;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.count.engine.figure.Wording;
import org.huanjie.law.Body;
import org.huanjie.law.Edition;
import org.huanjie.law.Round;
import org.huanjie.law.Setting;
import org.huanjie.law.Settings;
import org.huanjie.law.Sex;
import org.junit.jupiter.api.Test;

/** 罕见情形 — where two rules meet on equal votes: nobody is declared on a guess. */
class RareCountsTest {

    private final Settings settings = Settings.of(Edition.ZJ2020);

    @Test
    void menWhoCouldTakeEverySeatWaitUntilTheWomanIsChosen() {
        var member = first(settings, false, List.of(), post("MEMBER", 3, "A:700 W*:500 X*:500 B:500 C:500"));
        assertThat(member.elected()).containsExactly("A");
        assertThat(member.tied()).containsExactly("W", "X");
        assertThat(member.rerunSeats()).isZero();
        assertThat(rule(member, "B")).isEqualTo("R-WN-4 reason.waits");
        assertThat(member.reasons().get(1).text()).isEqualTo(Wording.of("reason.tied", 500L, 2, 1L));
    }

    @Test
    void menWhoCannotTakeEverySeatAreInTheSameTie() {
        var member = first(settings, false, List.of(), post("MEMBER", 3, "A:700 W*:500 X*:500 B:500"));
        assertThat(member.elected()).containsExactly("A");
        assertThat(member.tied()).containsExactly("W", "X", "B");
    }

    @Test
    void aChainOfEqualRelativesContestsAsManySeatsAsCanBeSeated() {
        var member = first(settings, true, pairs("x-y", "y-z"), post("MEMBER", 3, "x:600 y:600 z:600 D:500"));
        assertThat(member.elected()).containsExactly("D");
        assertThat(member.tied()).containsExactly("x", "y", "z");
        assertThat(member.rerunSeats()).isZero();
    }

    @Test
    void threeEqualBrothersContestOneSeat() {
        var member = first(settings, true, pairs("x-y", "y-z", "x-z"), post("MEMBER", 3, "x:600 y:600 z:600 D:500"));
        assertThat(member.elected()).containsExactly("D");
        assertThat(member.tied()).containsExactly("x", "y", "z");
        assertThat(member.rerunSeats()).isEqualTo(1);
    }

    @Test
    void whoIsRelatedToOneOfTheTiedWaits() {
        var member = first(settings, true, pairs("B-C", "B-D"), post("MEMBER", 3, "B:600 C:600 D:550 E:500"));
        assertThat(member.elected()).isEmpty();
        assertThat(member.tied()).containsExactly("B", "C");
        assertThat(member.rerunSeats()).isZero();
        assertThat(rule(member, "D")).isEqualTo("R-WN-4 reason.waits");
        assertThat(rule(member, "E")).isEqualTo("R-WN-4 reason.waits");
    }

    @Test
    void whetherAWomanIsNamedFirstAmongEqualsIsNoDifferenceBetweenTheWaysATieCanEnd() {
        for (var member : List.of("A:700 W*:700 B:600 X*:600", "W*:700 A:700 X*:600 B:600")) {
            var outcome = outcome(new Count(
                    settings,
                    Body.VILLAGERS_COMMITTEE,
                    Round.RERUN,
                    new Electorate.Roll(1000),
                    900,
                    900,
                    false,
                    List.of(),
                    List.of(post("CHAIR", 1, "P*:400 Q:400"), post("MEMBER", 3, member))));
            assertThat(outcome.posts().getLast().elected()).containsExactlyInAnyOrder("A", "W");
            assertThat(outcome.posts().getLast().tied()).containsExactlyInAnyOrder("B", "X");
        }
    }

    @Test
    void whoIsRelatedToOneOfTheTiedAboveWaitsToo() {
        var outcome = count(
                settings,
                true,
                pairs("B-D"),
                post("VICE_CHAIR", 2, "A:700 B:500 C:500"),
                post("MEMBER", 1, "D:600 E:250"));
        assertThat(outcome.posts().getLast().elected()).isEmpty();
        assertThat(outcome.posts().getLast().rerunSeats()).isZero();
        assertThat(rule(outcome.posts().getLast(), "D")).isEqualTo("R-WN-4 reason.waits");
        assertThat(rule(outcome.posts().getLast(), "E")).isEqualTo("R-WN-2 reason.half_of_recovered_missed");
    }

    @Test
    void relativesTiedAboveNeverBothSitThere() {
        var outcome = count(
                settings,
                true,
                pairs("B-C"),
                post("VICE_CHAIR", 2, "B:500 C:500 A:460"),
                post("MEMBER", 1, "C:600 E:250"));
        assertThat(outcome.posts().getFirst().elected()).containsExactly("A");
        assertThat(outcome.posts().getFirst().tied()).containsExactly("B", "C");
        assertThat(outcome.posts().getLast().elected()).isEmpty();
    }

    @Test
    void aWomanTiedAboveLeavesTheWomansSeatOpen() {
        var outcome = count(
                settings,
                false,
                List.of(),
                post("VICE_CHAIR", 2, "A:700 W*:500 C:500"),
                post("MEMBER", 2, "D:700 E:600"));
        assertThat(outcome.posts().getLast().elected()).containsExactly("D");
        assertThat(outcome.posts().getLast().reservedForWoman()).isZero();
    }

    @Test
    void tooManyWaysToFollowDeclareNobodyBelow() {
        var thirty = String.join(
                " ", IntStream.range(0, 30).mapToObj(i -> "t" + i + ":300").toList());
        var count = new Count(
                settings,
                Body.VILLAGERS_COMMITTEE,
                Round.RERUN,
                new Electorate.Roll(1000),
                900,
                900,
                true,
                List.of(),
                List.of(post("VICE_CHAIR", 15, thirty), post("MEMBER", 1, "D:600")));
        var outcome = outcome(count);
        assertThat(outcome.posts().getFirst().tied()).hasSize(30);
        assertThat(outcome.posts().getLast().elected()).isEmpty();
        assertThat(rule(outcome.posts().getLast(), "D")).isEqualTo("R-WN-4 reason.waits");
    }

    @Test
    void votesForMemberDoNotRollDownToTheWomansPost() {
        var rolling = settings.with(Setting.ROLL_DOWN, "ROLL_DOWN");
        var outcome = count(
                rolling,
                false,
                List.of(),
                post("CHAIR", 1, "A:600 W*:100 M:50"),
                post("MEMBER", 1, "W*:200 B:500"),
                post("WOMAN_MEMBER", 1, "W*:400"));
        var women = outcome.posts().getLast();
        assertThat(women.elected()).containsExactly("W");
        assertThat(women.reasons()).extracting(Reason::votes).containsExactly(500L);
    }

    @Test
    void whoIsBarredAboveIsBarredBelow() {
        var chair = new Post(
                "CHAIR",
                1,
                0,
                0,
                List.of(new Line("A", Sex.MALE, 500, Source.CANDIDATE, false, "x"), Line.of("B", Sex.MALE, 100)));
        var vice = post("VICE_CHAIR", 1, "A:100 B:100");
        var rolling = settings.with(Setting.ROLL_DOWN, "ROLL_DOWN");
        var outcome = count(rolling, true, List.of(), chair, vice, post("MEMBER", 1, "C:200"));
        assertThat(rule(outcome.posts().getLast(), "A")).isEqualTo("R-RG-1 reason.barred");
        assertThat(outcome.elected()).isEmpty();
    }

    @Test
    void aManRollsDownToNoWomansPost() {
        var rolling = settings.with(Setting.ROLL_DOWN, "ROLL_DOWN");
        var outcome =
                count(rolling, false, List.of(), post("CHAIR", 1, "A:460 M:400"), post("WOMAN_MEMBER", 1, "W*:100"));
        assertThat(outcome.posts().getLast().reasons())
                .extracting(Reason::person)
                .containsExactly("W");
    }

    @Test
    void aSeparatePostElsewhereKeepsNoSeatHere() {
        var separate = settings.with(Setting.WOMEN_SEAT, "SEPARATE_POST");
        assertThat(first(separate, false, List.of(), post("MEMBER", 1, "A:600")).elected())
                .containsExactly("A");
        assertThat(first(settings, false, List.of(), post("MEMBER", 1, "A:600")).reservedForWoman())
                .isEqualTo(1);
    }

    @Test
    void theTiedDoNotStandForTheKeptSeat() {
        var member = first(settings, false, List.of(), post("MEMBER", 2, "A:500 B:500 W*:100 X*:90"));
        assertThat(member.tied()).containsExactly("A", "B");
        assertThat(member.rerunCandidates()).containsExactly("W", "X");
    }

    @Test
    void noVotesElectNobodyEvenWithoutAQuorum() {
        var waived = settings.with(Setting.RERUN_QUORUM, "NOT_REQUIRED");
        var count = new Count(
                waived,
                Body.VILLAGERS_COMMITTEE,
                Round.RERUN,
                new Electorate.Roll(10),
                0,
                0,
                true,
                List.of(),
                List.of(post("CHAIR", 1, "A:0")));
        assertThat(outcome(count).elected()).isEmpty();
        assertThat(outcome(count).posts().getFirst().rerunSeats()).isEqualTo(1);
    }

    @Test
    void votesAreNotAddedInARevote() {
        var rolling = settings.with(Setting.ROLL_DOWN, "ROLL_DOWN");
        var count = new Count(
                rolling,
                Body.VILLAGERS_COMMITTEE,
                Round.TIE,
                new Electorate.Roll(1000),
                900,
                900,
                true,
                List.of(),
                List.of(post("VICE_CHAIR", 1, "A:400 B:300"), post("MEMBER", 1, "B:200 C:250")));
        assertThat(outcome(count).elected()).containsExactly("A", "C");
    }

    private static PostOutcome first(Settings settings, boolean woman, List<Pair> kin, Post post) {
        return count(settings, woman, kin, post).posts().getFirst();
    }

    private static Outcome count(Settings settings, boolean woman, List<Pair> kin, Post... posts) {
        return outcome(new Count(
                settings,
                Body.VILLAGERS_COMMITTEE,
                Round.FIRST,
                new Electorate.Roll(1000),
                900,
                900,
                woman,
                kin,
                List.of(posts)));
    }

    /** {@code "A:700 W*:500"}: people with their votes, a star for women. */
    private static Post post(String name, long seats, String tally) {
        var lines = new ArrayList<Line>();
        for (var word : tally.split(" ")) {
            var parts = word.split(":");
            var woman = parts[0].endsWith("*");
            lines.add(Line.of(parts[0].replace("*", ""), woman ? Sex.FEMALE : Sex.MALE, Long.parseLong(parts[1])));
        }
        return new Post(name, seats, 0, 0, lines);
    }

    private static List<Pair> pairs(String... pairs) {
        return Arrays.stream(pairs)
                .map(pair -> new Pair(pair.split("-")[0], pair.split("-")[1]))
                .toList();
    }

    private static String rule(PostOutcome post, String person) {
        return post.reasons().stream()
                .filter(reason -> reason.person().equals(person))
                .map(reason -> reason.rule().id() + " " + reason.text().key())
                .findFirst()
                .orElse("");
    }
}
