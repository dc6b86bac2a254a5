package org.huanjie.count.keying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huanjie.HuanjieIT;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.CountFixture;
import org.huanjie.count.CountIT;
import org.huanjie.count.Counts;
import org.huanjie.count.board.Board;
import org.huanjie.count.sitting.CountRefusal;
import org.huanjie.count.sitting.Mode;
import org.huanjie.count.sitting.Side;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.SittingId;
import org.huanjie.count.sitting.UndoReason;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 两人计票 — a sheet is read when both keyed the same; a difference stops there and is settled at the paper; neither version stays. */
@HuanjieIT
public class TwoTellersIT {

    @Autowired
    CountFixture fixture;

    @Autowired
    Counts counts;

    @Autowired
    Calling calling;

    @Autowired
    Tellers tellers;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aSheetIsReadWhenBothKeyedTheSameInWhateverOrder() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 12, Mode.TWO);
        assertThat(a(village, sitting, 1, "1 3 5")).isEqualTo(new Calling.Reading.Kept(1));
        assertThat(board(village).read()).isZero();
        assertThat(b(village, sitting, 1, "5,3 1"))
                .isInstanceOfSatisfying(
                        Calling.Reading.Read.class,
                        read -> assertThat(read.number()).isEqualTo(1));
        assertThat(board(village).read()).isEqualTo(1);
        assertThat(board(village).mode()).contains(Mode.TWO);
        assertThat(rows(village, "keying", sitting)).isZero();
        assertThat(facts(village, "count.sheet-read"))
                .singleElement()
                .satisfies(facts -> assertThat(facts)
                        .contains(
                                teller(village, 1).signInName(),
                                teller(village, 2).signInName()));
        assertThat(facts(village, "count.side-taken")).hasSize(2);
    }

    @Test
    void oneKeyingIsTakenOnceHoweverOftenItIsSent() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 12, Mode.TWO);
        var token = UUID.randomUUID();
        assertThat(key(village, sitting, token, 1, "1 3", teller(village, 1))).isEqualTo(new Calling.Reading.Kept(1));
        assertThat(key(village, sitting, token, 1, "1 3", teller(village, 1)))
                .isEqualTo(new Calling.Reading.Repeated(1));
        var second = UUID.randomUUID();
        assertThat(key(village, sitting, second, 1, "1 3", teller(village, 2)))
                .isInstanceOf(Calling.Reading.Read.class);
        assertThat(key(village, sitting, token, 1, "1 3", teller(village, 1)))
                .isEqualTo(new Calling.Reading.Repeated(1));
        assertThat(key(village, sitting, second, 1, "1 3", teller(village, 2)))
                .isEqualTo(new Calling.Reading.Repeated(1));
        assertThat(board(village).read()).isEqualTo(1);
    }

    @Test
    void aSideRunsAheadAndTheOtherCatchesUp() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 6, Mode.TWO);
        for (int n = 1; n <= 6; n++) {
            assertThat(a(village, sitting, n, n % 2 == 0 ? "1 3" : "2 4")).isEqualTo(new Calling.Reading.Kept(n));
        }
        assertThat(reasons(a(village, sitting, 7, "1 3"))).containsExactly("count.refused.all-read");
        for (int n = 1; n <= 6; n++) {
            assertThat(b(village, sitting, n, n % 2 == 0 ? "1 3" : "2 4")).isInstanceOf(Calling.Reading.Read.class);
        }
        assertThat(board(village).read()).isEqualTo(6);
        givesUp(village, 1);
        assertThat(close(village)).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void aDifferenceStopsThereIsSettledAtThePaperAndWhatWaitedIsRead() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 12, Mode.TWO);
        key(village, sitting, 1, "1 3 4");
        assertThat(a(village, sitting, 2, "1 3")).isEqualTo(new Calling.Reading.Kept(2));
        assertThat(a(village, sitting, 3, "2 5")).isEqualTo(new Calling.Reading.Kept(3));
        assertThat(b(village, sitting, 2, "1 4")).isEqualTo(new Calling.Reading.Differs(2));
        assertThat(board(village)).satisfies(board -> {
            assertThat(board.read()).isEqualTo(1);
            assertThat(board.difference()).contains(2);
        });
        assertThat(b(village, sitting, 3, "2 5"))
                .isEqualTo(new Calling.Reading.Refused(List.of(CountRefusal.DIFFERENCE.of(2)), true));
        assertThat(reasons(a(village, sitting, 4, "2 5"))).containsExactly("count.refused.difference");

        var standing = village.call(() -> tellers.standing(village.election(), teller(village, 2)))
                .orElseThrow();
        assertThat(standing.difference()).contains(2);
        assertThat(standing.versions()).containsExactly("1 3", "1 4");
        assertThat(standing.next()).isEqualTo(2);

        assertThat(reasons(b(village, sitting, 2, "1 3"))).containsExactly("count.keys.no-correction-reason");
        assertThat(b(village, sitting, 2, "1 5 r1")).isEqualTo(new Calling.Reading.Differs(2));
        assertThat(b(village, sitting, 2, "1 3 r2")).isInstanceOf(Calling.Reading.Read.class);
        assertThat(b(village, sitting, 3, "2 5")).isInstanceOf(Calling.Reading.Read.class);
        assertThat(board(village).read()).isEqualTo(3);
        assertThat(board(village).difference()).isEmpty();
        assertThat(rows(village, "keying", sitting)).isZero();
        assertThat(rows(village, "difference", sitting)).isEqualTo(2);
        assertThat(facts(village, "count.keying-corrected"))
                .hasSize(2)
                .allSatisfy(facts -> assertThat(CountIT.keys(facts))
                        .containsExactlyInAnyOrder("village", "body", "number", "side", "reason", "by"));
    }

    @Test
    void afterADifferenceWhatBothKeyedAlikeBeyondItIsReadInOneGo() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 12, Mode.TWO);
        for (int n = 1; n <= 3; n++) {
            assertThat(a(village, sitting, n, "1 3")).isEqualTo(new Calling.Reading.Kept(n));
        }
        assertThat(b(village, sitting, 1, "2 3")).isEqualTo(new Calling.Reading.Differs(1));
        assertThat(a(village, sitting, 1, "2 3 r3")).isInstanceOf(Calling.Reading.Read.class);
        assertThat(b(village, sitting, 2, "1 3")).isInstanceOf(Calling.Reading.Read.class);
        assertThat(b(village, sitting, 3, "1 3")).isInstanceOf(Calling.Reading.Read.class);
        assertThat(board(village).read()).isEqualTo(3);
    }

    @Test
    void aReasonOfACorrectionWithoutADifferenceIsRefused() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 12, Mode.TWO);
        assertThat(reasons(a(village, sitting, 1, "1 3 r1"))).containsExactly("count.keys.nothing-differs");
    }

    @Test
    void aThirdPersonHasNoSideUntilOneIsHandedOver() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 12, Mode.TWO);
        key(village, sitting, 1, "1 3");
        assertThat(reasons(key(village, sitting, UUID.randomUUID(), 2, "1 3", teller(village, 3))))
                .containsExactly("count.refused.sides-taken");
        assertThat(village.call(() -> tellers.handOver(village.election(), Side.B, village.as(Role.SCRUTINEER))))
                .isEqualTo(Verdict.done(Side.B));
        assertThat(village.call(() -> tellers.standing(village.election(), teller(village, 3)))
                        .orElseThrow()
                        .next())
                .isEqualTo(2);
        assertThat(key(village, sitting, UUID.randomUUID(), 2, "1 3", teller(village, 3)))
                .isEqualTo(new Calling.Reading.Kept(2));
        assertThat(reasons(b(village, sitting, 2, "1 3"))).containsExactly("count.refused.sides-taken");
        assertThat(a(village, sitting, 2, "1 3")).isInstanceOf(Calling.Reading.Read.class);
        assertThat(facts(village, "count.side-handed-over"))
                .singleElement()
                .satisfies(
                        facts -> assertThat(facts).contains(teller(village, 2).signInName()));
    }

    @Test
    void oneAccountOnTwoDevicesIsOneSide() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 12, Mode.TWO);
        assertThat(a(village, sitting, 1, "1 3")).isEqualTo(new Calling.Reading.Kept(1));
        assertThat(reasons(a(village, sitting, 1, "1 3"))).containsExactly("count.refused.keyed-already");
        assertThat(board(village).read()).isZero();
    }

    @Test
    void anUndoneSheetIsKeyedAgainByBothAsANewOne() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 2, Mode.TWO);
        key(village, sitting, 1, "1 3");
        key(village, sitting, 2, "1 4");
        assertThat(reasons(a(village, sitting, 3, "1 5"))).containsExactly("count.refused.all-read");
        assertThat(village.call(() -> calling.undo(village.election(), 1, UndoReason.MISCALLED, teller(village, 1))))
                .isEqualTo(Verdict.done(1));
        key(village, sitting, 3, "2 5");
        assertThat(board(village).read()).isEqualTo(2);
        assertThat(reasons(b(village, sitting, 4, "1 5"))).containsExactly("count.refused.all-read");
        assertThat(close(village)).isInstanceOf(Verdict.Refused.class);
        givesUp(village, 1);
        givesUp(village, 2);
        assertThat(close(village)).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void theCountDoesNotCloseWhileADeviceSaysThatItHasNotSentAll() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 2, Mode.TWO);
        key(village, sitting, 1, "1 3");
        key(village, sitting, 2, "1 3");
        reports(village, 3, 2);
        assertThat(close(village)).isEqualTo(Verdict.refused(CountRefusal.UNSENT.of(Side.B, 3)));
        givesUp(village, 2);
        assertThat(close(village)).isInstanceOf(Verdict.Done.class);
        assertThat(facts(village, "count.count-closed"))
                .singleElement()
                .satisfies(facts -> assertThat(facts).contains("\"mode\": \"TWO\""));
    }

    @Test
    void theCountDoesNotCloseWhileAKeyingWaits() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 2, Mode.TWO);
        key(village, sitting, 1, "1 3");
        assertThat(a(village, sitting, 2, "1 3")).isInstanceOf(Calling.Reading.Kept.class);
        assertThat(close(village))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(((Verdict.Refused<?>) refused).reasons())
                                .containsExactly(CountRefusal.SUM_READ.of(1, 2), CountRefusal.KEYINGS_WAIT.of(1)));
    }

    @Test
    void aSheetOfTwoTellersWithOneIsRefusedByTheDatabaseToo() {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 2, Mode.TWO);
        assertThatThrownBy(() -> village.call(() -> transaction.execute(t -> sql.sql("""
                        INSERT INTO count.sheet (sitting, number, village, teller, minute, kind, token)
                        VALUES (:id, 1, :village, 'a', date_trunc('minute', now()), 'VALID', gen_random_uuid())""")
                        .param("id", sitting.uuid())
                        .param("village", village.code())
                        .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void twoWhoKeyAtTheSameTimeMakeEachSheetOnce() throws Exception {
        var village = fixture.counting(60, 40);
        var sitting = fixture.opened(village, 40, Mode.TWO);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = new ArrayList<java.util.concurrent.Future<?>>();
            for (int teller = 1; teller <= 2; teller++) {
                var who = teller(village, teller);
                both.add(threads.submit(() -> IntStream.rangeClosed(1, 40)
                        .forEach(n -> assertThat(
                                        key(village, sitting, UUID.randomUUID(), n, n % 3 == 0 ? "0" : "1 3 4", who))
                                .isNotInstanceOf(Calling.Reading.Refused.class))));
            }
            for (var one : both) {
                one.get();
            }
        }
        assertThat(board(village)).satisfies(board -> {
            assertThat(board.read()).isEqualTo(40);
            assertThat(board.blank()).isEqualTo(13);
            assertThat(board.posts().getFirst().lines().getFirst().votes()).isEqualTo(27);
        });
        assertThat(close(village)).isInstanceOf(Verdict.Done.class);
    }

    void key(Village village, SittingId sitting, int number, String keys) {
        assertThat(a(village, sitting, number, keys)).isInstanceOf(Calling.Reading.Kept.class);
        assertThat(b(village, sitting, number, keys)).isInstanceOf(Calling.Reading.Read.class);
    }

    Calling.Reading a(Village village, SittingId sitting, int number, String keys) {
        return key(village, sitting, UUID.randomUUID(), number, keys, teller(village, 1));
    }

    Calling.Reading b(Village village, SittingId sitting, int number, String keys) {
        return key(village, sitting, UUID.randomUUID(), number, keys, teller(village, 2));
    }

    Calling.Reading key(Village village, SittingId sitting, UUID token, int number, String keys, SignedIn who) {
        return village.call(() -> calling.key(village.election(), new Keyed(sitting, token, number, keys, 0), who));
    }

    /** The keying that was refused is taken out of the device's queue. */
    void givesUp(Village village, int teller) {
        reports(village, 0, teller);
    }

    void reports(Village village, int unsent, int teller) {
        village.call(() -> {
            tellers.report(village.election(), unsent, teller(village, teller));
            return true;
        });
    }

    Verdict<Sitting> close(Village village) {
        return village.call(() ->
                counts.close(village.election(), village.as(Role.SCRUTINEER), village.as(Role.ELECTION_COMMITTEE)));
    }

    Board board(Village village) {
        return village.call(() -> counts.hallBoard(village.election()));
    }

    int rows(Village village, String table, SittingId sitting) {
        return village.call(
                () -> transaction.execute(t -> sql.sql("SELECT count(*) FROM count." + table + " WHERE sitting = :id")
                        .param("id", sitting.uuid())
                        .query(Integer.class)
                        .single()));
    }

    List<String> facts(Village village, String kind) {
        return village.call(() -> transaction.execute(t -> sql.sql(
                        "SELECT facts::text FROM ledger.entry WHERE village = :village AND kind = :kind ORDER BY seq")
                .param("village", village.code())
                .param("kind", kind)
                .query(String.class)
                .list()));
    }

    public static SignedIn teller(Village village, int n) {
        var one = village.as(Role.TELLER);
        var name = one.signInName() + "-" + n;
        return new SignedIn(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                "计票员" + n,
                one.role(),
                one.division());
    }

    static List<String> reasons(Calling.Reading reading) {
        return Optional.of(reading)
                .filter(Calling.Reading.Refused.class::isInstance)
                .map(refused -> ((Calling.Reading.Refused) refused)
                        .reasons().stream().map(Reason::key).toList())
                .orElse(List.of());
    }
}
