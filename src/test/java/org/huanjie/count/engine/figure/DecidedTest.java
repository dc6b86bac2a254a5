package org.huanjie.count.engine.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.huanjie.law.Body;
import org.huanjie.count.engine.Check;
import org.huanjie.law.Edition;
import org.huanjie.count.engine.LawfulCount;
import org.huanjie.law.Round;
import org.huanjie.law.Rule;
import org.huanjie.law.Setting;
import org.huanjie.law.Settings;
import org.huanjie.law.Sex;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 后续当选 — those whom later votes elected sit first, and a file that says something impossible of them is refused (R-WN-4, R-WN-7). */
class DecidedTest {

    private static final Decided C = new Decided("C", Sex.MALE, Round.RERUN);
    private static final Decided X = new Decided("X", Sex.MALE, Round.TIE);

    @Test
    void whoWasElectedLaterSitsBeforeThoseWithMoreVotesHere() {
        var member = member(post(2, List.of(C), "A:600 B:500 C:480"));
        assertThat(member.elected()).containsExactlyInAnyOrder("A", "C");
        assertThat(reason(member, "C")).isEqualTo(Reason.of("C", Rule.RERUN_THIRD, "reason.decided_by_rerun", 480));
        assertThat(member.rerunSeats()).isZero();
    }

    @Test
    void whoWasNotVotedForHereSitsToo() {
        var member = member(post(2, List.of(X), "A:600 B:500"));
        assertThat(member.elected()).containsExactlyInAnyOrder("A", "X");
        assertThat(reason(member, "X")).isEqualTo(Reason.of("X", Rule.TIE, "reason.decided_by_tie", 0));
    }

    @Test
    void asManyAsThereAreSeatsCanBeDecidedAndNoMore() {
        assertThat(faults(count(Round.FIRST, post(2, List.of(C, X), "A:600 C:400"))))
                .isEmpty();
        assertThat(faults(count(Round.FIRST, post(1, List.of(C, X), "A:500 C:400"))))
                .containsExactly("decided_above_seats [2, 1]");
    }

    @Test
    void onlyAWholeVoteSaysWhoWasDecided() {
        assertThat(faults(count(Round.RERUN, post(2, List.of(C), "A:600 C:400"))))
                .isEmpty();
        assertThat(faults(count(Round.TIE, post(2, List.of(C), "A:600 C:400 D:400"))))
                .contains("decided_in_a_later_round [TIE]");
        assertThat(faults(count(Round.RECALL, post(1, List.of(C), "C:400"))))
                .contains("decided_in_a_later_round [RECALL]");
        assertThat(faults(count(Round.TIE, post(2, List.of(), "A:600 C:400 D:400"))))
                .noneMatch(fault -> fault.startsWith("decided"));
    }

    @Test
    void nobodyIsDecidedTwiceOrWithAnotherSex() {
        assertThat(faults(count(Round.FIRST, post(2, List.of(C, C), "A:600 C:400"))))
                .containsExactly("person_twice [C]");
        assertThat(faults(count(Round.FIRST, post(2, List.of(new Decided("C", Sex.FEMALE, Round.TIE)), "A:600 C:400"))))
                .containsExactly("two_sexes [C]");
        assertThat(faults(count(Round.FIRST, post(2, List.of(new Decided("", Sex.MALE, Round.TIE)), "A:600"))))
                .isEmpty();
    }

    @Test
    void onlyAReVoteOrAFurtherVoteDecides() {
        for (var round : List.of(Round.FIRST, Round.RECALL)) {
            assertThat(faults(count(Round.FIRST, post(2, List.of(new Decided("C", Sex.MALE, round)), "A:600 C:400"))))
                    .containsExactly("unknown_value [" + round + ", TIE | RERUN]");
        }
    }

    @Test
    void votesMayComeUpToTheBallotsAndNoFurther() {
        assertThat(faults(count(Round.FIRST, post(2, List.of(), "A:900 B:900"))))
                .isEmpty();
        assertThat(faults(count(Round.FIRST, post(2, List.of(), "A:900 B:900 C:1"))))
                .containsExactly("votes_above_ballots [1801, 2, 900]");
        assertThat(faults(count(Round.FIRST, new Post("MEMBER", 1, 900, 0, lines("A:1")))))
                .contains("person_above_ballots [1, 0]");
        assertThat(faults(of(Settings.of(Edition.ZJ2020), Round.FIRST, 0, post(1, List.of(), "A:1"))))
                .contains("person_above_ballots [1, 0]");
    }

    @Test
    void rolledDownVotesStayWithinTheBallots() {
        var down = Settings.of(Edition.ZJ2020).with(Setting.ROLL_DOWN, "ROLL_DOWN");
        assertThat(faults(of(down, Round.FIRST, 900, chair("A:400"), post(2, List.of(), "A:500"))))
                .isEmpty();
        assertThat(faults(of(down, Round.FIRST, 900, chair("A:400"), post(2, List.of(), "A:501"))))
                .containsExactly("roll_down_above_ballots [901, 900]");
        assertThat(faults(of(down, Round.FIRST, 900, chair("A:1"), post(2, List.of(), "A:900"))))
                .containsExactly("roll_down_above_ballots [901, 900]");
    }

    @Test
    void theFirstGroundThatIsGivenForABarIsTheOneThatIsSaid() {
        var barred = new Line("A", Sex.MALE, 10, Source.CANDIDATE, false, "");
        var why = new Line("A", Sex.MALE, 10, Source.CANDIDATE, false, "why");
        var other = new Line("A", Sex.MALE, 10, Source.CANDIDATE, false, "other");
        assertThat(bars(barred, why)).isEqualTo("why");
        assertThat(bars(why, other)).isEqualTo("why");
        assertThat(bars(why, barred)).isEqualTo("why");
    }

    private static String bars(Line above, Line below) {
        return count(
                        Round.FIRST,
                        new Post("CHAIR", 1, 0, 0, List.of(above)),
                        new Post("MEMBER", 1, 0, 0, List.of(below)))
                .bars()
                .get("A");
    }

    private static PostOutcome member(Post post) {
        return LawfulCount.of(count(Round.FIRST, post)) instanceof LawfulCount.Result.Counted(var outcome)
                ? outcome.posts().getFirst()
                : org.assertj.core.api.Assertions.fail("refused");
    }

    private static Reason reason(PostOutcome post, String person) {
        return post.reasons().stream()
                .filter(reason -> reason.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> faults(Count count) {
        return Check.faults(count).stream()
                .map(fault -> fault.code().id() + " " + fault.arguments())
                .toList();
    }

    private static Count count(Round round, Post... posts) {
        return of(Settings.of(Edition.ZJ2020), round, 900, posts);
    }

    private static Count of(Settings settings, Round round, long recovered, Post... posts) {
        return new Count(
                settings,
                Body.VILLAGERS_COMMITTEE,
                round,
                new Electorate.Roll(1000),
                900,
                recovered,
                true,
                List.of(),
                List.of(posts));
    }

    private static Post post(long seats, List<Decided> decided, String tally) {
        return new Post("MEMBER", seats, 0, 0, lines(tally), decided);
    }

    private static Post chair(String tally) {
        return new Post("CHAIR", 1, 0, 0, lines(tally));
    }

    private static List<Line> lines(String tally) {
        return Arrays.stream(tally.split(" "))
                .map(line -> line.split(":"))
                .map(line -> Line.of(line[0], Sex.MALE, Long.parseLong(line[1])))
                .toList();
    }
}
