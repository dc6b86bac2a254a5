package org.huanjie.count.keying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.access.who.Role;
import org.huanjie.count.CountFixture;
import org.huanjie.count.CountIT;
import org.huanjie.count.Counts;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.ballot.DoubtReason;
import org.huanjie.count.ballot.SheetKind;
import org.huanjie.count.board.Board;
import org.huanjie.count.sitting.Mode;
import org.huanjie.count.sitting.SittingId;
import org.huanjie.count.sitting.Tallies;
import org.huanjie.count.sitting.UndoReason;
import org.huanjie.election.stage.Post;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 疑问票认定 — what is set aside is decided before the count closes; the sums follow, and no entry says what it marks (R-BV-5). */
@HuanjieIT
class RulingsIT {

    @Autowired
    CountFixture fixture;

    @Autowired
    Tallies tallies;

    @Autowired
    Counts counts;

    @Autowired
    Calling calling;

    @Autowired
    Rulings rulings;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theCountDoesNotCloseWhileASheetIsInDoubt() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 2);
        read(village, sitting, 1, "1 3");
        read(village, sitting, 2, "d2");
        assertThat(board(village).doubtful()).isEqualTo(1);
        assertThat(board(village).read()).isEqualTo(2);
        assertThat(counts(village))
                .extracting(Reason::key)
                .containsExactly("count.refused.sum-decided", "count.refused.sum-decided");
        assertThat(village.call(() -> rulings.open(village.election())))
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.number()).isEqualTo(2);
                    assertThat(open.reason()).isEqualTo(DoubtReason.MARKS);
                    assertThat(open.posts()).containsExactly(Post.CHAIR, Post.MEMBER);
                });
        assertThat(rule(village, 2, "1 4 5")).isEqualTo(Verdict.done(new Rulings.Ruled(2, SheetKind.VALID)));
        assertThat(board(village)).satisfies(board -> {
            assertThat(board.doubtful()).isZero();
            assertThat(board.posts().getFirst().lines().getFirst().votes()).isEqualTo(2);
            assertThat(board.posts().getLast().valid()).isEqualTo(2);
        });
        assertThat(counts(village)).isEmpty();
        assertThat(facts(village))
                .singleElement()
                .satisfies(facts -> assertThat(CountIT.keys(facts))
                        .containsExactlyInAnyOrder("village", "body", "number", "part", "sheet", "ground", "by"));
    }

    @Test
    void aPartInDoubtIsDecidedAndTheRestStandsMeanwhile() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 3);
        read(village, sitting, 1, "1 bd3");
        assertThat(board(village).posts().getFirst().valid()).isEqualTo(1);
        assertThat(board(village).posts().getLast().doubtful()).isEqualTo(1);
        assertThat(faults(rule(village, 1, "2 4"))).containsExactly("count.keys.not-in-doubt");
        assertThat(faults(rule(village, 1, "bd1"))).containsExactly("count.keys.not-in-doubt");
        assertThat(faults(rule(village, 1, ""))).containsExactly("count.keys.nothing");
        assertThat(rule(village, 1, "x2")).isEqualTo(Verdict.done(new Rulings.Ruled(1, SheetKind.VALID)));
        assertThat(board(village).posts().getLast().spoilt()).isEqualTo(1);
        assertThat(board(village).spoilt()).isZero();
        assertThat(facts(village))
                .singleElement()
                .satisfies(facts -> assertThat(facts)
                        .contains("\"part\": \"VOID\"", "\"sheet\": \"VALID\"", "\"ground\": \"TORN\""));
        assertThat(faults(rule(village, 1, "x2"))).containsExactly("count.refused.not-doubtful");
    }

    @Test
    void aWholeSheetIsRuledBlankOrVoid() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 2);
        read(village, sitting, 1, "d1");
        read(village, sitting, 2, "d4");
        assertThat(rule(village, 1, "0")).isEqualTo(Verdict.done(new Rulings.Ruled(1, SheetKind.BLANK)));
        assertThat(rule(village, 2, "x3")).isEqualTo(Verdict.done(new Rulings.Ruled(2, SheetKind.VOID)));
        assertThat(board(village)).satisfies(board -> {
            assertThat(board.blank()).isEqualTo(1);
            assertThat(board.spoilt()).isEqualTo(1);
            assertThat(board.read()).isEqualTo(2);
        });
        assertThat(counts(village)).isEmpty();
    }

    @Test
    void whoIsNamedHigherByTheRulingCountsThereAlone() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 2);
        var named = village.call(
                () -> calling.writeIn(village.election(), Post.MEMBER, village.voter(0), village.as(Role.TELLER)));
        var code = ((Verdict.Done<BallotName>) named).value().code();
        read(village, sitting, 1, "ad1 3 " + code);
        assertThat(board(village).posts().getLast().writtenIn()).isPresent();
        var chair = board(village).posts().getFirst().lines().stream()
                .filter(line -> line.person().equals(village.voter(0)))
                .findFirst()
                .orElseThrow();
        assertThat(rule(village, 1, Integer.toString(chair.code())))
                .isEqualTo(Verdict.done(new Rulings.Ruled(1, SheetKind.VALID)));
        assertThat(board(village).posts().getLast().writtenIn()).isEmpty();
    }

    @Test
    void whatWasSetAsideIsHeldUntilItIsDecidedHoweverManyComeAfter() {
        var village = fixture.counting(60, 53);
        var sitting = fixture.opened(village, 53, Mode.TWO);
        for (int n = 1; n <= 53; n++) {
            for (var teller : List.of(TwoTellersIT.teller(village, 1), TwoTellersIT.teller(village, 2))) {
                var keyed = new Keyed(sitting, UUID.randomUUID(), n, n == 1 ? "2 bd6" : "1 3", 0);
                assertThat(village.call(() -> calling.key(village.election(), keyed, teller)))
                        .isNotInstanceOf(Calling.Reading.Refused.class);
            }
        }
        assertThat(held(village, sitting)).isEqualTo(51);
        assertThat(rule(village, 1, "4")).isEqualTo(Verdict.done(new Rulings.Ruled(1, SheetKind.VALID)));
        assertThat(village.call(
                        () -> calling.undo(village.election(), 1, UndoReason.RULED, village.as(Role.SCRUTINEER))))
                .isEqualTo(Verdict.done(1));
        assertThat(board(village).posts().getFirst().lines().get(1).votes()).isZero();
    }

    @Test
    void aSheetInDoubtThatIsUndoneNoLongerWaits() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 2);
        read(village, sitting, 1, "d1");
        assertThat(village.call(
                        () -> calling.undo(village.election(), 1, UndoReason.MISKEYED, village.as(Role.TELLER))))
                .isEqualTo(Verdict.done(1));
        assertThat(village.call(() -> rulings.open(village.election()))).isEmpty();
        assertThat(board(village).doubtful()).isZero();
        assertThat(faults(rule(village, 1, "0"))).containsExactly("count.refused.not-doubtful");
    }

    void read(Village village, SittingId sitting, int number, String keys) {
        assertThat(fixture.read(village, sitting, number - 1, keys)).as(keys).isInstanceOf(Calling.Reading.Read.class);
    }

    Verdict<Rulings.Ruled> rule(Village village, int number, String keys) {
        return village.call(() -> rulings.decide(
                village.election(), number, keys, RulingGround.INTENT_CLEAR, village.as(Role.ELECTION_COMMITTEE)));
    }

    List<Reason> counts(Village village) {
        return village.call(() -> counts.close(
                                village.election(), village.as(Role.SCRUTINEER), village.as(Role.ELECTION_COMMITTEE)))
                        instanceof Verdict.Refused(var reasons)
                ? reasons
                : List.of();
    }

    Board board(Village village) {
        return village.call(() -> counts.hallBoard(village.election()));
    }

    int held(Village village, SittingId sitting) {
        return village.call(() -> transaction.execute(
                t -> tallies.running(sitting).map(open -> open.held().size()).orElse(0)));
    }

    List<String> facts(Village village) {
        return village.call(() -> transaction.execute(t -> sql.sql(
                        "SELECT facts::text FROM ledger.entry WHERE village = :village AND kind = 'count.sheet-ruled' ORDER BY seq")
                .param("village", village.code())
                .query(String.class)
                .list()));
    }

    static List<String> faults(Verdict<Rulings.Ruled> ruling) {
        return ruling instanceof Verdict.Refused(var reasons)
                ? reasons.stream().map(Reason::key).toList()
                : List.of();
    }
}
