package org.huanjie.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.ballot.Part;
import org.huanjie.count.ballot.SheetKind;
import org.huanjie.count.ballot.Strokes;
import org.huanjie.count.board.Board;
import org.huanjie.count.engine.LawfulCount;
import org.huanjie.count.file.CountFile;
import org.huanjie.count.file.Language;
import org.huanjie.count.file.Result;
import org.huanjie.count.keying.Calling;
import org.huanjie.count.keying.Comparisons;
import org.huanjie.count.keying.Keyed;
import org.huanjie.count.keying.Restart;
import org.huanjie.count.result.CountWriter;
import org.huanjie.count.sitting.CountRefusal;
import org.huanjie.count.sitting.Mode;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.SittingId;
import org.huanjie.count.sitting.Sum;
import org.huanjie.count.sitting.Tallies;
import org.huanjie.count.sitting.UndoReason;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.desk.Book;
import org.huanjie.polling.desk.BookEntry;
import org.huanjie.polling.desk.Mark;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.poll.Polling;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.keys.DayKeys;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 计票 — sums never drift from the paper, undoing is an entry, and nothing keeps what a sheet marked. */
@HuanjieIT
public class CountIT {

    @Autowired
    PollFixture polls;

    @Autowired
    Polling polling;

    @Autowired
    CountFixture fixture;

    @Autowired
    Counts counts;

    @Autowired
    Calling calling;

    @Autowired
    Comparisons comparisons;

    @Autowired
    Elections elections;

    @Autowired
    ElectionFixture stages;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Tallies tallies;

    @Autowired
    Restart restart;

    @Autowired
    Book book;

    @Autowired
    DayKeys keys;

    @Test
    void aWholeCountIsClosedAndDeclaredAndCanBeCountedAgain() {
        var village = counting(20, 12);
        var sitting = opened(village, 12);
        readAll(
                village,
                sitting,
                "1 3 4 5",
                "1 3 4 5",
                "1 3 4 5",
                "1 3 4 6",
                "1 3 4 5",
                "1 3 4 5",
                "1 3 5",
                "2 3 4 5",
                "0",
                "x1",
                "1 3",
                "2 3 4 5 6");
        assertThat(village.call(() -> counts.sums(village.election()))).allMatch(Sum::holds);
        assertThat(close(village)).isInstanceOf(Verdict.Done.class);

        var result = village.call(() -> counts.outcome(village.election()).orElseThrow());
        assertThat(result.valid()).isTrue();
        var chair = result.posts().getFirst();
        assertThat(chair.elected())
                .extracting(Result.Line::person)
                .containsExactly(person(village.call(() -> counts.hallBoard(village.election())), 1));
        assertThat(chair.majority()).isEqualTo(7);
        assertThat(result.posts().get(1).elected())
                .extracting(Result.Line::votes)
                .contains(9, 7);
        assertThat(result.posts())
                .allSatisfy(post -> assertThat(post.lines()).allSatisfy(line -> {
                    assertThat(line.reason().zh()).isNotBlank();
                    assertThat(line.reason().en())
                            .isNotBlank()
                            .isNotEqualTo(line.reason().zh());
                }));

        var file = village.call(() -> counts.countFile(village.election()).orElseThrow());
        var again = CountFile.count(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(again).isInstanceOf(LawfulCount.Result.Counted.class);
        assertThat(CountWriter.hash(CountWriter.outcome(again, Language.ZH))).isEqualTo(result.outcomeHash());
        assertThat(CountWriter.hash(file)).isEqualTo(result.fileHash());

        assertThat(village.call(
                        () -> counts.declare(village.election(), committee(village), village.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Done.class);
        assertThat(village.call(() -> elections.get(village.election()).stage()))
                .isEqualTo(Stage.DECLARED);
        assertThat(village.call(() -> counts.hallBoard(village.election())).state())
                .isEqualTo(Board.State.DECLARED);
    }

    @Test
    void nothingIsReadBeforeTheBallotsAreRecovered() {
        var village = counting(20, 12);
        var sitting = open(village);
        assertThat(reasons(read(village, sitting, 0, "1 3"))).containsExactly("count.refused.not-confirmed");
        assertThat(confirm(village, 13))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(((Verdict.Refused<?>) refused).reasons())
                                .containsExactly(CountRefusal.MORE_RECOVERED.of(13, 12)));
        assertThat(village.call(() -> counts.confirmRecovered(village.election(), 12, committee(village))))
                .isInstanceOf(Verdict.Done.class);
        assertThat(village.call(() -> polling.account(village.election())).recovered())
                .isEqualTo(12);
        assertThat(read(village, sitting, 0, "1 3")).isInstanceOf(Calling.Reading.Read.class);
        assertThat(confirm(village, 11)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void oneKeyingMakesOneSheetHoweverOftenItIsSent() throws Exception {
        var village = counting(20, 12);
        var sitting = opened(village, 12);
        var token = token(1);
        var answers = new ArrayList<Calling.Reading>();
        var barrier = new CyclicBarrier(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tries = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(n -> threads.submit(() -> {
                        barrier.await();
                        return village.call(() -> calling.key(
                                village.election(), new Keyed(sitting, token, 1, "1 3", 0), teller(village)));
                    }))
                    .toList();
            for (var one : tries) {
                answers.add(one.get());
            }
        }
        assertThat(answers).filteredOn(Calling.Reading.Read.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(new Calling.Reading.Repeated(1)::equals).hasSize(3);
        assertThat(village.call(() -> counts.hallBoard(village.election())).read())
                .isEqualTo(1);
        assertThat(votes(village, 1)).isEqualTo(1);
    }

    @Test
    void aTellerWhoLooksAtAnOldPageIsTold() {
        var village = counting(20, 12);
        var sitting = opened(village, 12);
        assertThat(read(village, sitting, 0, "1 3")).isInstanceOf(Calling.Reading.Read.class);
        assertThat(reasons(read(village, sitting, 0, "1 3"))).containsExactly("count.refused.stale");
    }

    @Test
    void undoingIsAnEntryAndTakesEveryMarkOutAgain() {
        var village = counting(20, 12);
        var sitting = opened(village, 12);
        readAll(village, sitting, "1 3 4 5", "2 3 6", "1 2", "0");
        var before = village.call(() -> counts.hallBoard(village.election()));
        assertThat(read(village, sitting, 4, "1 3 4 7")).isInstanceOf(Calling.Reading.Read.class);
        assertThat(undo(village, 5)).isEqualTo(Verdict.done(5));
        assertThat(village.call(() -> counts.hallBoard(village.election()))).isEqualTo(before);
        assertThat(count(village, "SELECT count(*) FROM count.sheet WHERE sitting = :id", sitting.uuid()))
                .isEqualTo(5);
        assertThat(count(village, "SELECT count(*) FROM count.undoing WHERE sitting = :id", sitting.uuid()))
                .isEqualTo(1);
        assertThat(undo(village, 5)).isInstanceOf(Verdict.Refused.class);
        assertThat(undo(village, 3)).isInstanceOf(Verdict.Done.class);
        var after = village.call(() -> counts.hallBoard(village.election()));
        assertThat(after.read()).isEqualTo(3);
        assertThat(after.posts().getFirst().spoilt()).isZero();
        assertThat(read(village, sitting, 5, "1 3"))
                .isEqualTo(new Calling.Reading.Read(
                        6,
                        SheetKind.VALID,
                        List.of(Part.valid(Post.CHAIR, List.of(1)), Part.valid(Post.MEMBER, List.of(3)))));
    }

    @Test
    void sheetsAndUndoingsAreNeverDeletedOrChanged() {
        var village = counting(20, 12);
        var sitting = opened(village, 12);
        readAll(village, sitting, "1 3");
        for (var statement : List.of(
                "DELETE FROM count.sheet WHERE sitting = :id",
                "UPDATE count.sheet SET kind = 'VOID' WHERE sitting = :id",
                "DELETE FROM count.undoing WHERE sitting = :id",
                "DELETE FROM count.sitting WHERE id = :id",
                "DELETE FROM count.name WHERE sitting = :id")) {
            assertThatThrownBy(() -> run(village, statement, sitting.uuid()))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void theSumsOfAnOpenCountStandNowhereInClear() {
        var village = counting(20, 12);
        var sitting = opened(village, 12);
        readAll(village, sitting, "1 3", "2 3", "0");
        for (var statement : List.of(
                "UPDATE count.name SET votes = 1 WHERE sitting = :id AND code = 1",
                "UPDATE count.post SET valid = 1 WHERE sitting = :id")) {
            assertThatThrownBy(() -> run(village, statement, sitting.uuid())).hasStackTraceContaining("stay sealed");
        }
        assertThat(count(village, "SELECT sum(votes)::int FROM count.name WHERE sitting = :id", sitting.uuid()))
                .isZero();
        assertThat(count(village, "SELECT sum(valid + blank)::int FROM count.post WHERE sitting = :id", sitting.uuid()))
                .isZero();
        assertThat(village.call(() -> counts.hallBoard(village.election())).read())
                .isEqualTo(3);
        assertThat(village.call(() -> counts.board(village.election())).read()).isZero();
    }

    @Test
    void aCountWhoseKeyIsLostIsRefusedAndTakenAnewFromThePaper() {
        var village = counting(20, 12);
        var sitting = opened(village, 2);
        readAll(village, sitting, "1 3");
        assertThat(village.call(() -> restart.anew(village.election(), village.as(Role.SCRUTINEER))))
                .as("nothing is lost")
                .isInstanceOf(Verdict.Refused.class);
        keys.destroy(DayKeys.Use.COUNT, sitting.uuid());
        assertThat(village.call(() -> counts.hallBoard(village.election())).state())
                .isEqualTo(Board.State.INTERRUPTED);
        assertThat(reasons(read(village, sitting, 1, "1 4"))).containsExactly("count.refused.key-lost");
        assertThat(undo(village, 1)).isInstanceOf(Verdict.Refused.class);
        assertThat(close(village)).isInstanceOf(Verdict.Refused.class);
        assertThat(village.call(() -> restart.anew(village.election(), village.as(Role.SCRUTINEER))))
                .isEqualTo(Verdict.done(1));
        assertThat(ledger(village, "count.begun-anew")).hasSize(1);
        assertThat(read(village, sitting, 1, "1 3")).isInstanceOf(Calling.Reading.Read.class);
        assertThat(read(village, sitting, 2, "2 3")).isInstanceOf(Calling.Reading.Read.class);
        assertThat(close(village)).isInstanceOf(Verdict.Done.class);
        assertThat(village.call(() -> counts.outcome(village.election()))
                        .orElseThrow()
                        .posts()
                        .getFirst()
                        .lines())
                .extracting(Result.Line::votes)
                .containsExactly(1, 1);
    }

    @Test
    void theCountDoesNotCloseWhileASumIsOpen() {
        var village = counting(20, 12);
        var sitting = opened(village, 12);
        readAll(village, sitting, "1 3", "1 4");
        assertThat(close(village))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(((Verdict.Refused<?>) refused).reasons())
                                .containsExactly(CountRefusal.SUM_READ.of(2, 12)));
        assertThat(village.call(() -> counts.outcome(village.election()))).isEmpty();
        assertThat(village.call(
                        () -> counts.declare(village.election(), committee(village), village.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Refused.class);
        assertThatThrownBy(() -> village.call(() -> transaction.execute(
                        t -> sql.sql("SELECT election.enter_stage(:id, 'COUNTING', 'DECLARED', now(), 'sql')")
                                .param("id", village.election().uuid())
                                .query((row, n) -> true)
                                .single())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void noMoreSheetsAreReadThanWereRecovered() {
        var village = counting(20, 12);
        var sitting = opened(village, 2);
        readAll(village, sitting, "1 3", "1 4");
        assertThat(reasons(read(village, sitting, 2, "1 5"))).containsExactly("count.refused.all-read");
    }

    @Test
    void aClosedCountIsNotChangedByAnyRoute() {
        var village = counting(20, 12);
        var sitting = opened(village, 2);
        readAll(village, sitting, "1 3", "1 4");
        assertThat(close(village)).isInstanceOf(Verdict.Done.class);
        assertThat(reasons(read(village, sitting, 2, "1 5"))).contains("count.refused.closed");
        assertThat(undo(village, 2)).isInstanceOf(Verdict.Refused.class);
        assertThat(close(village)).isInstanceOf(Verdict.Refused.class);
        for (var statement : List.of(
                "UPDATE count.name SET votes = votes + 1 WHERE sitting = :id AND code = 1",
                "UPDATE count.post SET blank = blank + 1 WHERE sitting = :id",
                "UPDATE count.sitting SET outcome_zh = outcome_zh WHERE id = :id")) {
            assertThatThrownBy(() -> run(village, statement, sitting.uuid()))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whatASheetMarkedIsDroppedAfterFiftyMoreAndAllOfItAtTheClose() {
        var village = counting(60, 55);
        var sitting = opened(village, 55);
        for (int n = 0; n < 55; n++) {
            if (n == 50) {
                assertThat(reasons(read(village, sitting, n, "1 3 4"))).containsExactly("count.refused.comparison-due");
                assertThat(village.call(
                                () -> comparisons.agree(village.election(), 50, "周监票", village.as(Role.SCRUTINEER))))
                        .isEqualTo(Verdict.done(50));
            }
            assertThat(read(village, sitting, n, n % 2 == 0 ? "1 3 4" : "2 5 6 7"))
                    .isInstanceOf(Calling.Reading.Read.class);
        }
        var held = village.call(() -> transaction.execute(t -> tallies.running(sitting)))
                .orElseThrow()
                .held();
        assertThat(held).hasSize(50);
        assertThat(held.firstKey()).isEqualTo(6);
        assertThat(undo(village, 5)).isInstanceOf(Verdict.Refused.class);
        assertThat(close(village)).isInstanceOf(Verdict.Done.class);
        assertThat(count(village, "SELECT count(*) FROM count.running WHERE sitting = :id", sitting.uuid()))
                .isZero();
        assertThat(keys.find(DayKeys.Use.COUNT, sitting.uuid())).isEmpty();
        assertThat(ledger(village, "count.tally-taken"))
                .singleElement()
                .satisfies(facts -> assertThat(facts).contains("\"read\": 50"));
    }

    @Test
    void theLedgerHoldsOfASheetItsNumberAndKindAlone() {
        var village = counting(20, 12);
        var sitting = opened(village, 12);
        readAll(village, sitting, "1 3 4 5", "0", "x3");
        assertThat(undo(village, 2)).isInstanceOf(Verdict.Done.class);
        assertThat(ledger(village, "count.sheet-read"))
                .hasSize(3)
                .allSatisfy(facts -> assertThat(keys(facts))
                        .containsExactlyInAnyOrder("village", "body", "number", "sheet", "tellers", "by"));
        assertThat(ledger(village, "count.sheet-undone"))
                .hasSize(1)
                .allSatisfy(facts ->
                        assertThat(keys(facts)).containsExactlyInAnyOrder("village", "body", "number", "reason", "by"));
    }

    @Test
    void aBoardIsOfOneMomentEvenWhileSheetsAreRead() throws Exception {
        var village = counting(60, 40);
        var sitting = opened(village, 40);
        try (var teller = Executors.newSingleThreadExecutor()) {
            var reading = teller.submit(() -> {
                for (int n = 0; n < 40; n++) {
                    assertThat(read(village, sitting, n, "1 3 4")).isInstanceOf(Calling.Reading.Read.class);
                }
            });
            while (!reading.isDone()) {
                var board = village.call(() -> counts.hallBoard(village.election()));
                assertThat(board.posts())
                        .allSatisfy(post -> assertThat(post.valid()).isEqualTo(board.read()));
                assertThat(board.posts().getFirst().lines().getFirst().votes()).isEqualTo(board.read());
            }
            reading.get();
        }
        assertThat(village.call(() -> counts.hallBoard(village.election())).read())
                .isEqualTo(40);
    }

    @Test
    void aPersonWrittenInGetsACodeAndIsCounted() {
        var village = counting(20, 12);
        var sitting = opened(village, 12);
        var named =
                village.call(() -> calling.writeIn(village.election(), Post.CHAIR, village.voter(15), teller(village)));
        assertThat(named)
                .isInstanceOfSatisfying(
                        Verdict.Done.class,
                        there -> assertThat(((BallotName) there.value()).code()).isEqualTo(8));
        assertThat(village.call(
                        () -> calling.writeIn(village.election(), Post.CHAIR, village.voter(15), teller(village))))
                .isEqualTo(named);
        readAll(village, sitting, "8 3");
        var chair =
                village.call(() -> counts.hallBoard(village.election())).posts().getFirst();
        assertThat(chair.lines()).extracting(Board.Line::votes).containsExactly(0, 0);
        assertThat(chair.writtenIn()).contains(new Board.WrittenIn(1, 1, Strokes.of(1)));
        assertThat(village.call(
                        () -> calling.writeIn(village.election(), Post.CHAIR, new VoterId(token(5)), teller(village))))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void whereTheRulesAllowCandidatesOnlyNobodyIsWrittenIn() {
        var village = counting(20, 12);
        stages.passRules(
                village.call(() -> elections.get(village.election())),
                village.rules().posts(),
                java.util.Map.of(org.huanjie.law.Setting.WRITE_IN, "CANDIDATES_ONLY"));
        opened(village, 12);
        assertThat(village.call(
                        () -> calling.writeIn(village.election(), Post.CHAIR, village.voter(15), teller(village))))
                .isEqualTo(Verdict.refused(CountRefusal.CANDIDATES_ONLY.of()));
    }

    @Test
    void anElectionWithoutItsQuorumIsAnOutcomeThatElectsNobody() {
        var village = counting(40, 12);
        var sitting = opened(village, 12);
        for (int n = 0; n < 12; n++) {
            assertThat(read(village, sitting, n, "1 3 4 5")).isInstanceOf(Calling.Reading.Read.class);
        }
        assertThat(close(village)).isInstanceOf(Verdict.Done.class);
        var result = village.call(() -> counts.outcome(village.election()).orElseThrow());
        assertThat(result.valid()).isFalse();
        assertThat(result.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("R-WN-1");
            assertThat(finding.holds()).isFalse();
        });
        assertThat(result.posts()).allSatisfy(post -> assertThat(post.elected()).isEmpty());
    }

    @Test
    void theMinutesOfTheIssueGoWithTheDeclaration() {
        var village = counting(20, 12);
        var sitting = opened(village, 2);
        readAll(village, sitting, "1 3", "1 4");
        assertThat(close(village)).isInstanceOf(Verdict.Done.class);
        var minutes = "SELECT count(*) FROM polling.mark WHERE election = :id";
        var entries = "SELECT count(minute) FROM polling.event WHERE election = :id";
        assertThat(count(village, minutes, village.election().uuid())).isEqualTo(12);
        assertThat(drawn(village).minute()).isPresent();
        assertThat(drawn(village).desk()).contains("1号台");
        assertThat(count(village, entries, village.election().uuid())).isEqualTo(12);
        assertThat(village.call(
                        () -> counts.declare(village.election(), committee(village), village.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Done.class);
        assertThat(count(village, minutes, village.election().uuid())).isZero();
        assertThat(keys.find(DayKeys.Use.POLL, village.election().uuid())).isEmpty();
        assertThat(drawn(village)).isEqualTo(new Mark(Optional.empty(), Optional.empty(), false));
        assertThat(count(village, entries, village.election().uuid())).isZero();
        assertThat(count(
                        village,
                        "SELECT count(*) FROM polling.elector WHERE election = :id AND marked",
                        village.election().uuid()))
                .isEqualTo(12);
        assertThat(village.call(() -> polling.hourly(village.code()))).hasSize(1);
    }

    private Mark drawn(Village village) {
        return village.call(() -> book.find(village.election(), village.voter(0)))
                .flatMap(BookEntry::mark)
                .orElseThrow();
    }

    @Test
    void aPartyBranchIsCountedByDueAndPresent() {
        var village = polls.listed(20);
        var election = stages.at(village.code(), Body.PARTY_BRANCH, Stage.MEETING);
        stages.passRules(election);
        polls.stand(election, village.voters().subList(8, 12), Post.MEMBER);
        polls.meet(election, 10, 9);
        var team = village.as(Role.VILLAGE_TEAM);
        PollFixture.done(village.call(() -> polling.meetingBallots(election.id(), 10, 9, 0, team)));
        var sitting = village.call(() -> counts.open(election.id(), Mode.ONE, team)) instanceof Verdict.Done(var opened)
                ? opened.id()
                : null;
        assertThat(village.call(() -> counts.confirmRecovered(election.id(), 9, team)))
                .isInstanceOf(Verdict.Done.class);
        var branch = new Village(village.code(), election.id(), village.voters(), village.rules());
        for (int n = 0; n < 9; n++) {
            assertThat(read(branch, sitting, n, n < 5 ? "1 2 3" : "4")).isInstanceOf(Calling.Reading.Read.class);
        }
        assertThat(village.call(() -> counts.close(election.id(), team, village.as(Role.ELECTION_COMMITTEE))))
                .as("the villagers' election committee has no part in it")
                .isInstanceOf(Verdict.Refused.class);
        assertThat(village.call(() -> counts.close(election.id(), team, village.as(Role.SCRUTINEER))))
                .isInstanceOf(Verdict.Done.class);
        var result = village.call(() -> counts.outcome(election.id()).orElseThrow());
        assertThat(result.valid()).isTrue();
        var board = village.call(() -> counts.hallBoard(election.id()));
        assertThat(result.posts().getFirst().majority()).isEqualTo(5).isEqualTo(board.majority());
        assertThat(result.posts().getFirst().elected())
                .extracting(Result.Line::person)
                .containsExactlyInAnyOrder(person(board, 1), person(board, 2), person(board, 3));
        assertThat(village.call(() -> counts.countFile(election.id()).orElseThrow()))
                .contains("\"due\" : 10", "\"P1990\"");
    }

    @Test
    void anotherVillageSeesNothingOfTheCount() {
        var village = counting(20, 12);
        var sitting = opened(village, 12);
        readAll(village, sitting, "1 3");
        for (var table : List.of(
                "sitting WHERE id",
                "post WHERE sitting",
                "name WHERE sitting",
                "sheet WHERE sitting",
                "running WHERE sitting")) {
            var query = "SELECT count(*) FROM count." + table + " = :id";
            assertThat(count(village, query, sitting.uuid())).as(table).isPositive();
            assertThat(Scope.of(village.code().substring(0, 9) + "999")
                            .<Integer>call(() -> transaction.execute(t -> sql.sql(query)
                                    .param("id", sitting.uuid())
                                    .query(Integer.class)
                                    .single())))
                    .as(table)
                    .isEqualTo(0);
        }
    }

    Village counting(int voters, int drawn) {
        return fixture.counting(voters, drawn);
    }

    SittingId open(Village village) {
        return ((Verdict.Done<Sitting>)
                        village.call(() -> counts.open(village.election(), Mode.ONE, village.as(Role.SCRUTINEER))))
                .value()
                .id();
    }

    SittingId opened(Village village, int recovered) {
        var sitting = open(village);
        assertThat(confirm(village, recovered)).isInstanceOf(Verdict.Done.class);
        return sitting;
    }

    Verdict<Sitting> confirm(Village village, int ballots) {
        return village.call(() -> counts.confirmRecovered(village.election(), ballots, village.as(Role.SCRUTINEER)));
    }

    Verdict<Sitting> close(Village village) {
        return village.call(() ->
                counts.close(village.election(), village.as(Role.SCRUTINEER), village.as(Role.ELECTION_COMMITTEE)));
    }

    void readAll(Village village, SittingId sitting, String... sheets) {
        for (int n = 0; n < sheets.length; n++) {
            assertThat(read(village, sitting, n, sheets[n])).as(sheets[n]).isInstanceOf(Calling.Reading.Read.class);
        }
    }

    Calling.Reading read(Village village, SittingId sitting, int after, String keys) {
        return village.call(() -> calling.key(
                village.election(), new Keyed(sitting, UUID.randomUUID(), after + 1, keys, 0), teller(village)));
    }

    Verdict<Integer> undo(Village village, int number) {
        return village.call(() -> calling.undo(village.election(), number, UndoReason.MISKEYED, teller(village)));
    }

    int votes(Village village, int code) {
        return village.call(() -> counts.hallBoard(village.election())).posts().stream()
                .flatMap(post -> post.lines().stream())
                .filter(line -> line.code() == code)
                .mapToInt(Board.Line::votes)
                .sum();
    }

    static VoterId person(Board board, int code) {
        return board.posts().stream()
                .flatMap(post -> post.lines().stream())
                .filter(line -> line.code() == code)
                .map(Board.Line::person)
                .findFirst()
                .orElseThrow();
    }

    int count(Village village, String query, UUID id) {
        return village.call(() -> transaction.execute(
                t -> sql.sql(query).param("id", id).query(Integer.class).single()));
    }

    void run(Village village, String statement, UUID id) {
        village.call(() ->
                transaction.execute(t -> sql.sql(statement).param("id", id).update()));
    }

    List<String> ledger(Village village, String kind) {
        return village.call(() -> transaction.execute(t -> sql.sql(
                        "SELECT facts::text FROM ledger.entry WHERE village = :village AND kind = :kind ORDER BY seq")
                .param("village", village.code())
                .param("kind", kind)
                .query(String.class)
                .list()));
    }

    public static List<String> keys(String facts) {
        return java.util.regex.Pattern.compile("\"([a-z]+)\": ")
                .matcher(facts)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    static SignedIn committee(Village village) {
        return village.as(Role.ELECTION_COMMITTEE);
    }

    static SignedIn teller(Village village) {
        return village.as(Role.TELLER);
    }

    static UUID token(int n) {
        return new UUID(7, n);
    }

    static List<String> reasons(Calling.Reading reading) {
        return reading instanceof Calling.Reading.Refused refused
                ? refused.reasons().stream().map(Reason::key).toList()
                : List.of();
    }
}
