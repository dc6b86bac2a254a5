package org.huanjie.count.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.count.engine.RandomCounts.outcome;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Electorate;
import org.huanjie.count.engine.figure.Line;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.law.Body;
import org.huanjie.law.Edition;
import org.huanjie.law.Round;
import org.huanjie.law.Settings;
import org.huanjie.law.Sex;

/** 界限 — one vote, one voter, one ballot either side of each line that the law draws. */
class BoundariesTest {

    @Property
    void moreThanHalfOfTheRollMustVote(@ForAll @LongRange(min = 1, max = 5000) long recovered) {
        assertThat(first(recovered * 2 - 1, recovered, recovered).valid()).isTrue();
        assertThat(first(recovered * 2, recovered, recovered).valid()).isFalse();
    }

    @Property
    void moreThanHalfOfTheBallotsElect(@ForAll @LongRange(min = 2, max = 5000) long recovered) {
        var half = recovered / 2;
        assertThat(first(recovered, recovered, half).elected()).isEmpty();
        assertThat(first(recovered, recovered, half + 1).elected()).containsExactly("A");
    }

    @Property
    void oneThirdElectsInAFurtherVote(@ForAll @LongRange(min = 4, max = 5000) long recovered) {
        var third = (recovered + 2) / 3;
        var settings = Settings.of(Edition.ZJ2012);
        var electorate = new Electorate.Roll(recovered);
        assertThat(one(settings, Body.VILLAGERS_COMMITTEE, Round.RERUN, electorate, recovered, third)
                        .elected())
                .containsExactly("A");
        assertThat(one(settings, Body.VILLAGERS_COMMITTEE, Round.RERUN, electorate, recovered, third - 1)
                        .elected())
                .isEmpty();
    }

    @Property
    void asManyRecoveredAsIssuedAndNotOneMore(@ForAll @LongRange(min = 1, max = 5000) long issued) {
        assertThat(withIssued(issued, issued).valid()).isTrue();
        assertThat(withIssued(issued, issued + 1).valid()).isFalse();
    }

    @Property
    void fourFifthsOfTheMembersByEdition(@ForAll @LongRange(min = 1, max = 500) long fifth) {
        assertThat(party(Edition.P1990, 5 * fifth, 4 * fifth).valid()).isFalse();
        assertThat(party(Edition.P1990, 5 * fifth, 4 * fifth + 1).valid()).isTrue();
        assertThat(party(Edition.P2020, 5 * fifth, 4 * fifth).valid()).isTrue();
        assertThat(party(Edition.P2020, 5 * fifth, 4 * fifth - 1).valid()).isFalse();
    }

    @Property
    void twoThirdsOfAMeeting(@ForAll @LongRange(min = 1, max = 500) long third) {
        assertThat(meeting(3 * third, 2 * third).valid()).isTrue();
        assertThat(meeting(3 * third + 1, 2 * third).valid()).isFalse();
    }

    @Property
    void theLastSeatIsTiedOrNotByOneVote(@ForAll @LongRange(min = 2, max = 6) long seats) {
        assertThat(lastTwo(seats, 600, 600).posts().getFirst().tied()).hasSize(2);
        assertThat(lastTwo(seats, 600, 599).posts().getFirst().tied()).isEmpty();
        assertThat(lastTwo(seats, 600, 599).elected()).hasSize((int) seats);
    }

    private static Outcome first(long registered, long recovered, long votes) {
        return one(
                Settings.of(Edition.ZJ2012),
                Body.VILLAGERS_COMMITTEE,
                Round.FIRST,
                new Electorate.Roll(registered),
                recovered,
                votes);
    }

    private static Outcome party(Edition edition, long due, long present) {
        return one(
                Settings.of(edition),
                Body.PARTY_BRANCH,
                Round.FIRST,
                new Electorate.Meeting(due, present),
                present,
                present);
    }

    private static Outcome meeting(long members, long present) {
        return one(
                Settings.of(Edition.ZJ2020),
                Body.SUPERVISORY_COMMITTEE,
                Round.FIRST,
                new Electorate.Meeting(members, present),
                present,
                present);
    }

    private static Outcome withIssued(long issued, long recovered) {
        return outcome(new Count(
                Settings.of(Edition.ZJ2012),
                Body.VILLAGERS_COMMITTEE,
                Round.FIRST,
                new Electorate.Roll(issued),
                issued,
                recovered,
                true,
                List.of(),
                List.of(new Post("CHAIR", 1, 0, 0, List.of(Line.of("A", Sex.MALE, recovered))))));
    }

    private static Outcome one(
            Settings settings, Body body, Round round, Electorate electorate, long recovered, long votes) {
        return outcome(new Count(
                settings,
                body,
                round,
                electorate,
                recovered,
                recovered,
                true,
                List.of(),
                List.of(new Post("CHAIR", 1, 0, 0, List.of(Line.of("A", Sex.MALE, votes))))));
    }

    private static Outcome lastTwo(long seats, long one, long other) {
        var above = Stream.iterate(1L, i -> i < seats, i -> i + 1).map(i -> Line.of("above" + i, Sex.MALE, 700 + i));
        var last = Stream.of(Map.entry("one", one), Map.entry("other", other))
                .map(entry -> Line.of(entry.getKey(), Sex.MALE, entry.getValue()));
        return outcome(new Count(
                Settings.of(Edition.ZJ2012),
                Body.VILLAGERS_COMMITTEE,
                Round.FIRST,
                new Electorate.Roll(1000),
                1000,
                1000,
                true,
                List.of(),
                List.of(new Post(
                        "MEMBER", seats, 0, 0, Stream.concat(above, last).toList()))));
    }
}
