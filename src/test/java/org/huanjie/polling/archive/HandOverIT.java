package org.huanjie.polling.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huanjie.polling.desk.PollFixture.done;
import static org.huanjie.polling.desk.PollFixture.staff;
import static org.huanjie.polling.poll.PollingIT.reasons;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.opening.SealGround;
import org.huanjie.polling.poll.Polling;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.polling.preparation.Recusal;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 移交归档 — both sides sign with their own account, the chain has no gap, and nothing is archived before the town has signed. */
@HuanjieIT
class HandOverIT {

    /** Who was trained and pledged, the courses, the papers and the pledges, of the poll's village. */
    private static final String OF_DISCIPLINE = """
            SELECT (SELECT count(*) FROM discipline.person one WHERE one.village = p.village)
              + (SELECT count(*) FROM discipline.course one WHERE one.village = p.village)
              + (SELECT count(*) FROM discipline.attendance one WHERE one.village = p.village)
              + (SELECT count(*) FROM discipline.paper one WHERE one.village = p.village)
              + (SELECT count(*) FROM discipline.pledge one WHERE one.village = p.village)
            FROM polling.poll p WHERE p.election = :id""";

    @Autowired
    PollFixture fixture;

    @Autowired
    ElectionFixture stages;

    @Autowired
    Polling polling;

    @Autowired
    Recusal recusal;

    @Autowired
    HandOver handOver;

    @Autowired
    StageDoor door;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theVillageGivesTheTownReceivesAndHandsOn() {
        var village = declared();
        pack(village, "D1", Map.of(BagContent.VALID_BALLOTS, 9, BagContent.VOID_BALLOTS, 1));
        assertThat(reasons(give(village, committee(village), "")))
                .containsExactlyInAnyOrder(
                        "polling.refused.not-packed",
                        "polling.refused.not-packed",
                        "polling.refused.not-packed",
                        "polling.refused.not-packed",
                        "polling.refused.not-packed",
                        "polling.refused.bags-unused");
        pack(village, "D2", papers(14));
        assertThat(reasons(give(village, town(village), ""))).containsExactly("polling.refused.village-gives");
        done(give(village, committee(village), ""));
        assertThat(village.call(() -> handOver.handed(village.election()))).isEmpty();
        assertThat(reasons(village.call(
                        () -> handOver.pack(village.election(), "D3", Map.of(BagContent.ROLL, 1), committee(village)))))
                .containsExactly("polling.refused.not-packing");

        assertThat(reasons(receive(village, Map.of(), null, committee(village), "")))
                .containsExactlyInAnyOrder(
                        "polling.refused.town-receives",
                        "polling.refused.own-receipt",
                        "polling.refused.retention",
                        "polling.refused.bag-unchecked",
                        "polling.refused.bag-unchecked");
        done(receive(village, seals(village), Retention.YEARS_30, town(village), ""));
        assertThat(reasons(give(village, review(village), ""))).containsExactly("polling.refused.keeper-gives");
        done(give(village, town(village), ""));
        assertThat(reasons(receive(village, seals(village), null, town(village), "")))
                .containsExactly("polling.refused.own-receipt");
        done(receive(village, seals(village), null, review(village), ""));
        var chain = village.call(() -> handOver.of(village.election()));
        assertThat(chain.keeper()).contains(review(village).signInName());
        assertThat(chain.retention()).contains(Retention.YEARS_30);
        assertThat(chain.retention().orElseThrow().until(LocalDate.of(2017, 3, 8)))
                .contains(LocalDate.of(2047, 3, 8));
        var handed = village.call(() -> handOver.handed(village.election())).orElseThrow();
        assertThat(handed.bags()).isEqualTo(2);
        assertThat(handed.hash()).hasSize(64);
    }

    @Test
    void numbersAndSealsThatDifferAreOnRecord() {
        var village = declared();
        pack(village, "D1", Map.of(BagContent.VALID_BALLOTS, 9, BagContent.VOID_BALLOTS, 0));
        pack(village, "D2", papers(14));
        assertThat(reasons(give(village, committee(village), ""))).containsExactly("polling.refused.bags-recovered");
        done(give(village, committee(village), "一张有效票夹在计票单里，未取出"));
        var found = seals(village);
        found.replaceAll((bag, seal) -> seal.equals("D2") ? "" : seal);
        assertThat(reasons(receive(village, found, Retention.PERMANENT, town(village), "二号袋封条破损，当面重新清点无误")))
                .containsExactly("polling.refused.bag-differs");
        assertThat(reasons(receive(village, seals(village), Retention.PERMANENT, town(village), "")))
                .as("read again, and this time right")
                .containsExactly("polling.refused.bag-differs");
        assertThatThrownBy(() -> run(village, """
                        UPDATE polling.transfer SET receiver = 'sql', receiver_name = '某人', received_at = now(), retention = 'PERMANENT'
                        WHERE election = :id AND village = :village""")).isInstanceOf(DataAccessException.class);
        var bag = bag(village, "D2");
        assertThat(reasons(
                        as(village, () -> handOver.rule(village.election(), bag, SealGround.MISREAD, town(village)))))
                .containsExactly("polling.refused.committee-decides", "polling.refused.own-reading");
        done(as(
                village,
                () -> handOver.rule(village.election(), bag, SealGround.BROKEN_ON_THE_WAY, committee(village))));
        done(receive(village, found, Retention.PERMANENT, town(village), "二号袋封条破损，当面重新清点无误"));
        var first =
                village.call(() -> handOver.of(village.election())).transfers().getFirst();
        assertThat(first.remark()).contains("夹在计票单里");
        assertThat(first.difference()).contains("封条破损");
        assertThat(first.retention().until(LocalDate.of(2017, 3, 8))).isEmpty();
    }

    @Test
    void theDatabaseKeepsTheChainWithoutAGap() {
        var village = declared();
        pack(village, "D1", Map.of(BagContent.VALID_BALLOTS, 9, BagContent.VOID_BALLOTS, 1));
        pack(village, "D2", papers(14));
        done(give(village, committee(village), ""));
        var next = """
                INSERT INTO polling.transfer (election, village, step, before, giver, giver_name, place, given_at)
                VALUES (:id, :village, 2, 1, 'stranger', '某人', '某处', now())""";
        assertThatThrownBy(() -> run(village, next)).isInstanceOf(DataAccessException.class);
        done(receive(village, seals(village), Retention.YEARS_10, town(village), ""));
        assertThatThrownBy(() -> run(village, next)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> run(
                        village,
                        "UPDATE polling.transfer SET difference = '改过' WHERE election = :id AND village = :village"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> run(village, "DELETE FROM polling.bag WHERE election = :id AND village = :village"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nothingIsArchivedBeforeTheTownHasSignedAndThenKinGoes() {
        var village = declared();
        stages.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.HANDED_OVER);
        assertThat(archive(village)).extracting(Reason::key).contains("polling.refused.not-received");
        assertThatThrownBy(() -> village.call(() -> transaction.execute(
                        t -> sql.sql("SELECT election.enter_stage(:id, 'HANDED_OVER', 'ARCHIVED', now(), 'sql')")
                                .param("id", village.election().uuid())
                                .query((row, n) -> true)
                                .single())))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("the archive has not signed");
        pack(village, "D1", Map.of(BagContent.VALID_BALLOTS, 9, BagContent.VOID_BALLOTS, 1));
        pack(village, "D2", papers(14));
        done(give(village, committee(village), ""));
        assertThat(archive(village)).extracting(Reason::key).contains("polling.refused.not-received");
        done(receive(village, seals(village), Retention.PERMANENT, town(village), ""));
        assertThat(read(village, OF_DISCIPLINE)).isPositive();
        village.call(() -> transaction.execute(
                t -> sql.sql("SELECT election.enter_stage(:id, 'HANDED_OVER', 'ARCHIVED', now(), 'sql')")
                        .param("id", village.election().uuid())
                        .query((row, n) -> true)
                        .single()));
        assertThat(read(village, OF_DISCIPLINE)).isZero();
        assertThat(read(village, "SELECT count(*) FROM polling.kin WHERE election = :id"))
                .isZero();
        assertThat(read(village, "SELECT count(*) FROM polling.staff WHERE election = :id AND asked_of <> '{}'"))
                .isZero();
        assertThat(read(village, "SELECT count(*) FROM polling.staff WHERE election = :id"))
                .isPositive();
    }

    /** A village of twenty-four ballots of which ten were handed out and recovered; a declaration of kin stands from before. */
    private Village declared() {
        var village = fixture.prepared(20);
        var by = committee(village);
        assertThat(village.call(() -> polling.open(village.election(), by))).isInstanceOf(Verdict.Done.class);
        var kin = Map.of(village.voter(2), Kinship.CHILD);
        done(village.call(() -> recusal.declare(village.election(), Duty.TELLER, staff(Duty.TELLER), kin, by)));
        village.call(() -> transaction.execute(t -> sql.sql("UPDATE polling.desk SET issued = 5 WHERE election = :id")
                .param("id", village.election().uuid())
                .update()));
        village.call(() -> {
            polling.recover(village.election(), 10);
            return true;
        });
        stages.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
        return village;
    }

    private static Map<BagContent, Integer> papers(int unused) {
        Map<BagContent, Integer> contents = new EnumMap<>(BagContent.class);
        contents.putAll(Map.of(
                BagContent.UNUSED_BALLOTS, unused,
                BagContent.SPOILED_BALLOTS, 0,
                BagContent.ROLL, 1,
                BagContent.TALLY_SHEETS, 3,
                BagContent.RESULT_REPORT, 1));
        return contents;
    }

    private void pack(Village village, String seal, Map<BagContent, Integer> contents) {
        done(village.call(() -> handOver.pack(village.election(), seal, contents, committee(village))));
    }

    private Verdict<Nothing> give(Village village, SignedIn by, String remark) {
        return as(village, () -> handOver.give(village.election(), "镇档案室", remark, by));
    }

    private Verdict<Nothing> receive(
            Village village, Map<UUID, String> found, Retention retention, SignedIn by, String difference) {
        return as(village, () -> handOver.receive(village.election(), found, difference, retention, by));
    }

    private UUID bag(Village village, String seal) {
        return village.call(() -> handOver.of(village.election())).bags().stream()
                .filter(one -> one.seal().equals(seal))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Map<UUID, String> seals(Village village) {
        return village.call(() -> handOver.of(village.election())).bags().stream()
                .collect(Collectors.toMap(Bag::id, Bag::seal));
    }

    private List<Reason> archive(Village village) {
        return as(village, () -> door.enter(village.election(), Stage.ARCHIVED, committee(village)))
                        instanceof Verdict.Refused(var reasons)
                ? reasons
                : List.of();
    }

    private static <T> T as(Village village, Supplier<T> work) {
        return Scope.of(village.code()).call(work);
    }

    private void run(Village village, String statement) {
        village.call(() -> transaction.execute(t -> sql.sql(statement)
                .param("id", village.election().uuid())
                .param("village", village.code())
                .update()));
    }

    private int read(Village village, String query) {
        return village.call(() -> transaction.execute(t -> sql.sql(query)
                .param("id", village.election().uuid())
                .query(Integer.class)
                .single()));
    }

    private static SignedIn committee(Village village) {
        return village.as(Role.ELECTION_COMMITTEE);
    }

    private static SignedIn town(Village village) {
        return TestSignIn.person(Role.TOWN_COMMITTEE, village.code().substring(0, 9));
    }

    private static SignedIn review(Village village) {
        return TestSignIn.person(Role.TOWN_REVIEW, village.code().substring(0, 9));
    }
}
