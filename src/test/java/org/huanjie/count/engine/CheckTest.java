package org.huanjie.count.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Electorate;
import org.huanjie.count.engine.figure.Line;
import org.huanjie.count.engine.figure.Pair;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.law.Body;
import org.huanjie.law.Edition;
import org.huanjie.law.Round;
import org.huanjie.law.Setting;
import org.huanjie.law.Settings;
import org.huanjie.law.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 数据校验 — each count that cannot be, beside the nearest one that can. */
class CheckTest {

    private static final Electorate ROLL = new Electorate.Roll(1000);

    @ParameterizedTest(name = "{1}")
    @MethodSource("impossible")
    void isRefused(Count count, String faults) {
        assertThat(LawfulCount.of(count)).isEqualTo(new LawfulCount.Result.Refused(Check.faults(count)));
        assertThat(Check.faults(count))
                .extracting(fault -> fault.path() + " " + fault.code().id() + " " + fault.arguments())
                .containsExactly(faults.split("; "));
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of(party(50, 51, 40), "present present_above_entitled [51, 50]"),
                Arguments.of(party(50, 40, 41), "issued issued_above_present [41, 40]"),
                Arguments.of(party(-1, 40, 40), "due negative [-1]"),
                Arguments.of(party(50, -1, 0), "present negative [-1]"),
                Arguments.of(meeting(-1, 40, 40), "members negative [-1]"),
                Arguments.of(roll(-1, 0, 0), "registered negative [-1]"),
                Arguments.of(roll(1000, -1, 0), "issued negative [-1]"),
                Arguments.of(roll(1000, 900, -1), "recovered negative [-1]"),
                Arguments.of(roll(1000, 1001, 900), "issued issued_above_registered [1001, 1000]"),
                Arguments.of(
                        of(Edition.P2020, Body.VILLAGERS_COMMITTEE, ROLL),
                        "edition edition_of_another_body [P2020, VILLAGERS_COMMITTEE]"),
                Arguments.of(
                        of(Edition.ZJ2020, Body.PARTY_BRANCH, new Electorate.Meeting(1000, 1000)),
                        "edition edition_of_another_body [ZJ2020, PARTY_BRANCH]"),
                Arguments.of(posts(Round.FIRST), "posts no_posts []"),
                Arguments.of(
                        posts(Round.RECALL, post("CHAIR", 1, 0, 0, "A:1 B:1")), "posts[0].tally recall_of_one [2]"),
                Arguments.of(
                        posts(Round.RECALL, post("CHAIR", 1, 0, 0, "A:1"), post("MEMBER", 1, 0, 0, "B:1 C:1")),
                        "posts recall_of_one [2]"),
                Arguments.of(related("A-A"), "relatives[0] self_relative [A]"),
                Arguments.of(related("A-B", "B-B"), "relatives[1] self_relative [B]"),
                Arguments.of(posts(Round.FIRST, post("MEMBER", 0, 0, 0, "")), "posts[0].seats no_seats []"),
                Arguments.of(posts(Round.FIRST, post("MEMBER", -1, 0, 0, "A:1")), "posts[0].seats negative [-1]"),
                Arguments.of(posts(Round.FIRST, post("MEMBER", 1, -1, 0, "A:999")), "posts[0].blank negative [-1]"),
                Arguments.of(posts(Round.FIRST, post("MEMBER", 1, 0, -1, "A:999")), "posts[0].void negative [-1]"),
                Arguments.of(
                        posts(Round.FIRST, post("MEMBER", 1, 400, 501, "A:999")),
                        "posts[0].void blank_and_void_above_recovered [400, 501, 900]"),
                Arguments.of(
                        posts(Round.FIRST, post("MEMBER", 2, 10, 5, "A:886")),
                        "posts[0].tally[0].votes person_above_ballots [886, 885]"),
                Arguments.of(
                        posts(Round.FIRST, post("MEMBER", 2, 10, 5, "A:885 B:885 C:1")),
                        "posts[0].tally votes_above_ballots [1771, 2, 885]"),
                Arguments.of(
                        posts(Round.FIRST, post("MEMBER", 2, 0, 0, "A:-5 B:2")),
                        "posts[0].tally[0].votes negative [-5]"),
                Arguments.of(
                        posts(Round.FIRST, post("MEMBER", 2, 0, 0, "A:1 B:2 A:3")),
                        "posts[0].tally[2].person person_twice [A]"),
                Arguments.of(
                        posts(Round.FIRST, post("CHAIR", 1, 0, 0, "A:1"), post("MEMBER", 2, 0, 0, "A*:1")),
                        "posts[1].tally[0].sex two_sexes [A]"),
                Arguments.of(
                        posts(Round.FIRST, post("MEMBER", 1, 0, 0, ""), post("MEMBER", 1, 0, 0, "")),
                        "posts[1].post post_twice [PostName[code=MEMBER]]"),
                Arguments.of(
                        posts(Round.FIRST, post("MEMBER", 1, 0, 0, ""), post("CHAIR", 1, 0, 0, "")),
                        "posts[1].post post_order [PostName[code=CHAIR]]"),
                Arguments.of(
                        posts(
                                Round.FIRST,
                                post("MEMBER", 1, 0, 0, ""),
                                post("ACCOUNTANT", 1, 0, 0, ""),
                                post("VICE_CHAIR", 1, 0, 0, "")),
                        "posts[2].post post_order [PostName[code=VICE_CHAIR]]"),
                Arguments.of(posts(Round.FIRST, post("", 1, 0, 0, "A:1")), "posts[0].post blank_text []"),
                Arguments.of(posts(Round.FIRST, post("X", 1, 0, 0, " :1")), "posts[0].tally[0].person blank_text []"),
                Arguments.of(
                        rolling(post("CHAIR", 1, 0, 0, "A:400"), post("MEMBER", 2, 0, 0, "A:501")),
                        "posts[1].tally[0].votes roll_down_above_ballots [901, 900]"),
                Arguments.of(
                        posts(Round.FIRST, post("CHAIR", 0, 0, 0, "A:-1"), post("MEMBER", 2, 901, 0, "A*:1")),
                        "posts[0].seats no_seats []; posts[0].tally[0].votes negative [-1]; "
                                + "posts[1].void blank_and_void_above_recovered [901, 0, 900]; posts[1].tally[0].sex two_sexes [A]"));
    }

    @ParameterizedTest
    @MethodSource("possible")
    void isCounted(Count count) {
        assertThat(Check.faults(count)).isEmpty();
        assertThat(LawfulCount.of(count)).isInstanceOf(LawfulCount.Result.Counted.class);
    }

    static Stream<Count> possible() {
        return Stream.of(
                party(50, 50, 50),
                party(0, 0, 0),
                roll(0, 0, 0),
                roll(1000, 1000, 1000),
                roll(1000, 900, 901),
                roll(1000, 900, 5000),
                of(Edition.P1990, Body.PARTY_BRANCH, new Electorate.Meeting(1000, 1000)),
                of(Edition.ZJ2012, Body.SUPERVISORY_COMMITTEE, new Electorate.Meeting(1000, 1000)),
                posts(Round.RECALL, post("CHAIR", 1, 0, 0, "A:1")),
                posts(Round.FIRST, post("CHAIR", 1, 0, 0, "A:1 B:1")),
                posts(Round.FIRST, post("MEMBER", 1, 400, 500, "A:0")),
                posts(Round.FIRST, post("MEMBER", 2, 10, 5, "A:885 B:885 C:0")),
                posts(Round.FIRST, post("MEMBER", 1, 0, 0, "")),
                posts(Round.FIRST, post("WOMAN_MEMBER", 1, 0, 0, ""), post("MEMBER", 1, 0, 0, "")),
                posts(Round.FIRST, post("MEMBER", 1, 0, 0, ""), post("WOMAN_MEMBER", 1, 0, 0, "")),
                posts(Round.FIRST, post("MEMBER", 1, 0, 0, ""), post("SECRETARY", 1, 0, 0, "")),
                rolling(post("CHAIR", 1, 0, 0, "A:400"), post("MEMBER", 2, 0, 0, "A:500 B:900")),
                related("A-B", "X-Y"));
    }

    @Test
    void votesForHigherPostsThatAreNotAddedMayBeAnyNumber() {
        assertThat(Check.faults(posts(Round.FIRST, post("CHAIR", 1, 0, 0, "A:800"), post("MEMBER", 2, 0, 0, "A:900"))))
                .isEmpty();
    }

    private static Count party(long due, long present, long issued) {
        return count(
                Settings.of(Edition.P2020),
                Body.PARTY_BRANCH,
                Round.FIRST,
                new Electorate.Meeting(due, present),
                issued,
                0,
                List.of(),
                post("MEMBER", 1, 0, 0, "A:0"));
    }

    private static Count meeting(long members, long present, long issued) {
        return count(
                Settings.of(Edition.ZJ2020),
                Body.SUPERVISORY_COMMITTEE,
                Round.FIRST,
                new Electorate.Meeting(members, present),
                issued,
                0,
                List.of(),
                post("MEMBER", 1, 0, 0, "A:0"));
    }

    private static Count roll(long registered, long issued, long recovered) {
        return count(
                Settings.of(Edition.ZJ2020),
                Body.VILLAGERS_COMMITTEE,
                Round.FIRST,
                new Electorate.Roll(registered),
                issued,
                recovered,
                List.of(),
                post("MEMBER", 1, 0, 0, "A:0"));
    }

    private static Count of(Edition edition, Body body, Electorate electorate) {
        return count(
                Settings.of(edition),
                body,
                Round.FIRST,
                electorate,
                900,
                900,
                List.of(),
                post("MEMBER", 1, 0, 0, "A:0"));
    }

    private static Count posts(Round round, Post... posts) {
        return count(Settings.of(Edition.ZJ2020), Body.VILLAGERS_COMMITTEE, round, ROLL, 900, 900, List.of(), posts);
    }

    private static Count rolling(Post... posts) {
        return count(
                Settings.of(Edition.ZJ2020).with(Setting.ROLL_DOWN, "ROLL_DOWN"),
                Body.VILLAGERS_COMMITTEE,
                Round.FIRST,
                ROLL,
                900,
                900,
                List.of(),
                posts);
    }

    private static Count related(String... pairs) {
        var relatives = Arrays.stream(pairs)
                .map(pair -> new Pair(pair.split("-")[0], pair.split("-")[1]))
                .toList();
        return count(
                Settings.of(Edition.ZJ2020),
                Body.VILLAGERS_COMMITTEE,
                Round.FIRST,
                ROLL,
                900,
                900,
                relatives,
                post("MEMBER", 1, 0, 0, "A:500"));
    }

    private static Count count(
            Settings settings,
            Body body,
            Round round,
            Electorate electorate,
            long issued,
            long recovered,
            List<Pair> relatives,
            Post... posts) {
        return new Count(settings, body, round, electorate, issued, recovered, true, relatives, List.of(posts));
    }

    /** A post whose tally is written {@code A:500 W*:400}, a star for a woman. */
    private static Post post(String name, long seats, long blank, long spoilt, String tally) {
        var lines = new ArrayList<Line>();
        for (var one : tally.isEmpty() ? new String[0] : tally.split(" (?=[A-Z])")) {
            var person = one.substring(0, one.indexOf(':'));
            lines.add(Line.of(
                    person.replace("*", ""),
                    person.endsWith("*") ? Sex.FEMALE : Sex.MALE,
                    Long.parseLong(one.substring(one.indexOf(':') + 1))));
        }
        return new Post(name, seats, blank, spoilt, lines);
    }
}
