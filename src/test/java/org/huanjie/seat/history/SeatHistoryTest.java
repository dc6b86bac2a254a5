package org.huanjie.seat.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageTable;
import org.huanjie.law.Round;
import org.junit.jupiter.api.Test;

/** 席位沿革 — who sat where from when to when, out of results and endings alone. */
class SeatHistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 3, 4);
    private static final LocalDate LEFT = LocalDate.of(2018, 5, 1);
    private static final LocalDate FILLED = LocalDate.of(2018, 7, 1);
    private static final LocalDate NEXT = LocalDate.of(2020, 3, 7);

    private final SeatHistory.Outcome term = outcome(1, Procedure.TERM, FIRST, "甲", "乙", "丙");

    @Test
    void aTermGivesEverySeatItsHolder() {
        var seats = of(Map.of(), term);
        assertThat(said(seats)).containsExactly("CHAIR 1: 甲", "MEMBER 1: 乙", "MEMBER 2: 丙", "MEMBER 3: free");
        assertThat(seats.getFirst().holder().orElseThrow().since()).isEqualTo(FIRST);
    }

    @Test
    void whoLeavesFreesTheSeatAndWhoIsElectedTakesIt() {
        var left = TenureId.of(new ElectionId(new UUID(0, 1)), Post.MEMBER, "乙");
        var endings = Map.of(left, new Ended(EndKind.RECALLED, LEFT, Optional.empty()));
        assertThat(said(of(endings, term))).contains("MEMBER 1: 乙- free");
        var filled = new SeatHistory.Outcome(
                election(2, Procedure.BY_ELECTION), FILLED, List.of(), List.of(person(Post.MEMBER, "丁")));
        var seats = of(endings, term, filled);
        assertThat(said(seats)).containsExactly("CHAIR 1: 甲", "MEMBER 1: 乙- 丁", "MEMBER 2: 丙", "MEMBER 3: free");
        assertThat(seats.get(1).holder().orElseThrow().came().procedure()).isEqualTo(Procedure.BY_ELECTION);
        assertThat(seats.get(1).tenures().getFirst().ended().orElseThrow().on()).isEqualTo(LEFT);
    }

    @Test
    void theNextTermEndsEverySitting() {
        var seats = of(Map.of(), term, outcome(3, Procedure.TERM, NEXT, "甲", "戊", "丙"));
        assertThat(said(seats)).containsExactly("CHAIR 1: 甲- 甲", "MEMBER 1: 乙- 戊", "MEMBER 2: 丙- 丙", "MEMBER 3: free");
        assertThat(seats.get(1).tenures().getFirst().ended())
                .contains(new Ended(EndKind.TERM_OVER, NEXT, Optional.of(new ElectionId(new UUID(0, 3)))));
    }

    @Test
    void aSeatThatTheNextBodyHasNotStaysForItsHistory() {
        var smaller = new SeatHistory.Outcome(
                election(3, Procedure.TERM),
                NEXT,
                List.of(new PostSeats(Post.CHAIR, 1), new PostSeats(Post.MEMBER, 2)),
                List.of(person(Post.CHAIR, "甲"), person(Post.MEMBER, "乙"), person(Post.MEMBER, "丙")));
        var seats = of(Map.of(), outcome(1, Procedure.TERM, FIRST, "甲", "乙", "丙", "丁"), smaller);
        assertThat(seats.getLast().offered()).isFalse();
        assertThat(seats.getLast().free()).isFalse();
        assertThat(seats.getLast().tenures()).hasSize(1);
    }

    @Test
    void theSameSittingIsTheSameWheneverItIsReckoned() {
        assertThat(of(Map.of(), term).getFirst().tenures())
                .isEqualTo(of(Map.of(), term).getFirst().tenures());
    }

    private static List<MemberSeat> of(Map<TenureId, Ended> endings, SeatHistory.Outcome... outcomes) {
        return SeatHistory.of(Body.VILLAGERS_COMMITTEE, List.of(outcomes), endings);
    }

    private static List<String> said(List<MemberSeat> seats) {
        return seats.stream()
                .map(seat -> {
                    var line = new StringBuilder(seat.post() + " " + seat.number() + ":");
                    seat.tenures().forEach(one -> line.append(' ').append(one.name()).append(one.sits() ? "" : "-"));
                    return line + (seat.free() ? " free" : "");
                })
                .toList();
    }

    private static SeatHistory.Outcome outcome(
            int id, Procedure procedure, LocalDate on, String chair, String... members) {
        var people = new java.util.ArrayList<SeatHistory.Elected>();
        people.add(person(Post.CHAIR, chair));
        for (var member : members) {
            people.add(person(Post.MEMBER, member));
        }
        return new SeatHistory.Outcome(
                election(id, procedure),
                on,
                List.of(new PostSeats(Post.CHAIR, 1), new PostSeats(Post.MEMBER, 3)),
                people);
    }

    private static SeatHistory.Elected person(Post post, String name) {
        return new SeatHistory.Elected(post, name, "MALE", Optional.empty());
    }

    private static Election election(int id, Procedure procedure) {
        return new Election(
                new ElectionId(new UUID(0, id)),
                new UUID(1, id),
                "900001100200",
                StageTable.of(Body.VILLAGERS_COMMITTEE, procedure),
                Stage.DECLARED,
                4,
                FIRST,
                Round.FIRST,
                1,
                new ElectionId(new UUID(0, id)),
                null,
                null);
    }
}
