package org.huanjie.roll.voter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.Schedules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.Setting;
import org.huanjie.objection.Objection;
import org.huanjie.objection.ObjectionOrgan;
import org.huanjie.objection.ObjectionRefusal;
import org.huanjie.objection.ObjectionSubject;
import org.huanjie.objection.ObjectionWords;
import org.huanjie.objection.Objections;
import org.huanjie.roll.Roll;
import org.huanjie.roll.file.RollFile;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.file.RollUploads;
import org.huanjie.roll.line.Column;
import org.huanjie.roll.line.IdentityNumber;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 公布、申诉、更正 — a posted roll changes only as the law lets it; the vote is on 4 March 2017. */
@HuanjieIT
class PostingIT {

    private static final Set<ObjectionSubject> ROLL = Set.of(ObjectionSubject.ROLL);

    private static final LocalDate LATEST = LocalDate.of(2017, 2, 12);
    private static final LocalDate POSTED = LocalDate.of(2017, 2, 11);

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFixture rolls;

    @Autowired
    Posting posting;

    @Autowired
    Schedules schedules;

    @Autowired
    Objections objections;

    @Autowired
    RollCalendar calendar;

    @Autowired
    Registration registration;

    @Autowired
    RollUploads uploads;

    @Autowired
    Roll roll;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    Places.County county;
    String village;
    SignedIn committee;
    List<VoterCard> voters;

    @BeforeEach
    void newCounty() {
        county = places.newCounty(1, 2);
        village = county.village();
        committee = RollFixture.committee(village);
        elections.open(county);
        clock.set(POSTED);
        voters = rolls.voters(village, 5);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void theTwentiethDayBeforeTheVoteIsInTime() {
        clock.set(LATEST);
        assertThat(in(() -> posting.post(village, committee))).isInstanceOf(Verdict.Done.class);
        assertThat(in(() -> posting.of(village))).contains(new Posting.Posted(LATEST, LocalDate.of(2017, 2, 17)));
    }

    @Test
    void theNineteenthIsNot() {
        clock.set(LATEST.plusDays(1));
        assertThat(refused(in(() -> posting.post(village, committee)))).containsExactly("roll.refused.too-late");
    }

    @Test
    void aVillageThatRulesTwentyOneDaysIsHeldToThem() {
        var election = elections.find(village, Body.VILLAGERS_COMMITTEE);
        elections.passRules(election, List.of(new PostSeats(Post.CHAIR, 1)), Map.of(Setting.ROLL_PUBLISH_DAYS, "21"));
        clock.set(LATEST);
        assertThat(refused(in(() -> posting.post(village, committee)))).containsExactly("roll.refused.too-late");
        assertThat(in(() -> posting.days(village))).contains(new Posting.Days(POSTED, POSTED));
    }

    @Test
    void everyReasonAgainstPostingIsSaid() {
        var empty = county.village(1);
        elections.at(empty, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING);
        clock.set(LATEST.plusDays(1));
        var by = RollFixture.committee(empty);
        var entry = Scope.of(empty).call(() -> {
            assertThat(uploads.load(
                            empty, "姓名\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), Locale.CHINESE, by))
                    .isInstanceOf(RollFile.Loading.Faulty.class);
            return posting.post(empty, by);
        });
        assertThat(refused(entry))
                .containsExactly("roll.refused.too-late", "roll.refused.nobody", "roll.refused.faulty-file");
    }

    @Test
    void aFaultyFileStandsInTheWayUntilItIsCorrectedOrGivenUp() {
        in(() -> uploads.load(
                village, "姓名\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), Locale.CHINESE, committee));
        assertThat(in(() -> posting.against(village, Stage.ROLL_PUBLISHED))).hasSize(1);
        assertThat(in(() -> uploads.toCorrect(village, committee)))
                .hasValueSatisfying(text -> assertThat(text).contains("姓名"));
        Scope.of(village).run(() -> uploads.discard(village));
        assertThat(in(() -> posting.against(village, Stage.ROLL_PUBLISHED))).isEmpty();
    }

    @Test
    void theRollIsPublicWhileItIsPostedAndNoLonger() {
        assertThat(in(() -> roll.publicLines(village))).isEmpty();
        post();
        assertThat(in(() -> roll.publicLines(village)))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.birthYear()).isEqualTo(OptionalInt.empty()));
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.ROLL_SETTLED);
        assertThat(in(() -> roll.publicLines(village))).isEmpty();
    }

    @Test
    void twoOfOneNameAndGroupAreToldApartByTheirYears() {
        var twin = voters.getFirst();
        assertThat(in(() -> registration.add(
                        village, fields(twin.name(), "33032619500101"), Ground.REGISTRATION, "漏登", committee)))
                .isInstanceOf(Verdict.Done.class);
        post();
        assertThat(in(() -> roll.publicLines(village)).stream()
                        .filter(line -> line.name().equals(twin.name())))
                .extracting(PublicLine::birthYear)
                .containsExactlyInAnyOrder(OptionalInt.of(twin.birthYear()), OptionalInt.of(1950));
    }

    @Test
    void objectionsToTheRollAreWrittenDownAndAnsweredByTheElectionCommitteeAlone() {
        post();
        var team = TestSignIn.person(Role.VILLAGE_TEAM, village);
        assertThat(in(() -> filed(new ObjectionWords("王某", "", "漏登"), team))).isEqualTo(Verdict.refused(notYours()));
        var objection = ((Verdict.Done<Objection>) in(() -> filed(new ObjectionWords("王某", "", "漏登")))).value();
        assertThat(in(() -> objections.decide(village, ROLL, objection.id(), true, "属实", team)))
                .isEqualTo(Verdict.refused(notYours()));
    }

    private static Reason notYours() {
        return ObjectionRefusal.NOT_THE_ORGAN
                .of(ObjectionOrgan.ELECTION_COMMITTEE)
                .under("R-RG-6");
    }

    private Verdict<Objection> filed(ObjectionWords said) {
        return objections.file(election(), ObjectionSubject.ROLL, ObjectionOrgan.ELECTION_COMMITTEE, said);
    }

    private Verdict<Objection> filed(ObjectionWords said, SignedIn by) {
        return objections.file(election(), ObjectionSubject.ROLL, ObjectionOrgan.ELECTION_COMMITTEE, said, by);
    }

    private ElectionId election() {
        return calendar.election(village).orElseThrow().first();
    }

    @Test
    void objectionsAreReceivedThroughTheFifthDay() {
        assertThat(in(() -> filed(new ObjectionWords("王某", "", "漏登")))).isInstanceOf(Verdict.Refused.class);
        post();
        clock.set(POSTED.plusDays(5));
        var received = (Verdict.Done<Objection>) in(() -> filed(new ObjectionWords("王某", "", "漏登")));
        assertThat(received.value().dueOn()).contains(LocalDate.of(2017, 2, 20)); // the third day is a Sunday
        clock.set(POSTED.plusDays(6));
        assertThat(in(() -> filed(new ObjectionWords("王某", "", "漏登")))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void aPeriodThatEndsOnQingmingIsOpenUntilTheDayAfterIt() {
        var later = LocalDate.of(2017, 4, 22);
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING, 4, later);
        clock.set(LocalDate.of(2017, 3, 29));
        post();
        assertThat(in(() -> posting.of(village)).orElseThrow().objectionsUntil())
                .isEqualTo(LocalDate.of(2017, 4, 5));
        assertThat(in(() -> schedules.of(village)).orElseThrow().line("S08").limit())
                .isEqualTo(LocalDate.of(2017, 4, 5));
        clock.set(LocalDate.of(2017, 4, 3));
        assertThat(in(() -> filed(new ObjectionWords("王某", "", "漏登")))).isInstanceOf(Verdict.Done.class);
        clock.set(LocalDate.of(2017, 4, 5));
        var last = (Verdict.Done<Objection>) in(() -> filed(new ObjectionWords("李某", "", "漏登")));
        assertThat(last.value().dueOn()).contains(LocalDate.of(2017, 4, 10)); // the third day is a Saturday
        assertThat(refused(in(() -> posting.settle(village, committee)))).contains("roll.refused.objections-run");
        clock.set(LocalDate.of(2017, 4, 6));
        assertThat(in(() -> filed(new ObjectionWords("张某", "", "漏登")))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void theDatabaseReckonsTheSameDays() {
        post();
        clock.set(POSTED.plusDays(5));
        in(() -> filed(new ObjectionWords("王某", "", "漏登")));
        assertThatThrownBy(() -> copied("received_at + interval '1 day'", "due_on + 1"))
                .hasMessageContaining("received for five days");
        assertThatThrownBy(() -> copied("received_at", "due_on - 1")).hasMessageContaining("within three days");
        assertThatThrownBy(() -> settledOn(POSTED.plusDays(5)))
                .hasMessageContaining("when the days for objections are over");
        assertThatThrownBy(() -> postedOn(LATEST.plusDays(1))).hasMessageContaining("at least 20 days before the vote");
    }

    private void settledOn(LocalDate day) throws SQLException {
        entered("ROLL_SETTLED", day);
    }

    private void postedOn(LocalDate day) throws SQLException {
        entered("ROLL_PUBLISHED", day);
    }

    // as the owner of the table, who passes its rights but not its triggers
    private void entered(String stage, LocalDate day) throws SQLException {
        var server = TestStore.server();
        var owner = server.administrator();
        try (var session = DriverManager.getConnection(server.url("huanjie"), owner.user(), owner.password());
                var insert = session.prepareStatement("""
                        INSERT INTO election.entered (election, village, stage, at, by)
                        SELECT id, village, ?, CAST(? AS timestamptz), 'x' FROM election.election WHERE village = ? AND body = 'VILLAGERS_COMMITTEE'""")) {
            insert.setString(1, stage);
            insert.setString(2, day + "T09:00:00+08:00");
            insert.setString(3, village);
            insert.executeUpdate();
        }
    }

    private void copied(String received, String due) {
        within(() -> sql.sql("""
                INSERT INTO objection.objection (id, village, election, subject, organ, received_at, due_on, channel, name_sealed, text_sealed, salt_sealed)
                SELECT gen_random_uuid(), village, election, subject, organ, %s, %s, channel, name_sealed, text_sealed, salt_sealed
                FROM objection.objection WHERE village = :v""".formatted(received, due)).param("v", village).update());
    }

    @Test
    void theRollPageAndTheScheduleHaveOneDay() {
        var planned = in(() -> posting.days(village)).orElseThrow().planned();
        assertThat(planned)
                .isEqualTo(in(() -> schedules.of(village))
                        .orElseThrow()
                        .line("S07")
                        .until());
        // twenty-one days before this vote lie in Spring Festival: the plan's day comes before it, not within it
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING, 4, LocalDate.of(2017, 2, 22));
        assertThat(in(() -> posting.days(village)).orElseThrow().planned())
                .isEqualTo(in(() -> schedules.of(village))
                        .orElseThrow()
                        .line("S07")
                        .until())
                .isBefore(LocalDate.of(2017, 1, 27));
    }

    @Test
    void theRollIsSettledOnceTheFiveDaysAreOverAndEveryObjectionIsDecided() {
        post();
        var objection =
                ((Verdict.Done<Objection>) in(() -> filed(new ObjectionWords("王某", "电话", "漏登"), committee))).value();
        clock.set(POSTED.plusDays(5));
        assertThat(refused(in(() -> posting.settle(village, committee))))
                .containsExactly("roll.refused.objections-run", "roll.refused.undecided");
        clock.set(POSTED.plusDays(6));
        assertThat(in(() -> objections.decide(village, ROLL, objection.id(), false, " ", committee)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(in(() -> objections.decide(village, ROLL, objection.id(), false, "户籍不在本村", committee)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(in(() -> objections.decide(village, ROLL, objection.id(), true, "改了", committee)))
                .as("once decided it stays so")
                .isInstanceOf(Verdict.Refused.class);
        assertThat(in(() -> posting.settle(village, committee))).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void whatAnObjectorSaysIsSealed() {
        post();
        in(() -> filed(new ObjectionWords("王某某", "13800000000", "我被漏登")));
        var row = within(() -> sql.sql("SELECT o::text FROM objection.objection o WHERE village = :v")
                .param("v", village)
                .query(String.class)
                .single());
        assertThat(row).doesNotContain("王某某", "13800000000", "漏登");
        assertThat(in(() -> objections.of(election(), ROLL, committee, 0))
                        .getFirst()
                        .text())
                .isEqualTo("我被漏登");
    }

    @Test
    void afterThePostingOnlyLawfulGroundsChangeTheRoll() {
        post();
        var voter = voters.getFirst().id();
        assertThat(in(() -> registration.remove(voter, Ground.REGISTRATION, "不需要", committee)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(in(() -> registration.remove(voter, Ground.MOVED_IN, "错", committee)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(in(() -> registration.remove(voter, Ground.DEATH, " ", committee)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(in(() -> registration.remove(voter, Ground.DEATH, "2 月 12 日死亡证明", committee)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(in(() ->
                        registration.add(village, fields("新人", "33032619500101"), Ground.MOVED_IN, "迁入决定", committee)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(in(() -> roll.registered(village))).isEqualTo(5);
        assertThat(in(() -> roll.corrections(village)))
                .extracting(Correction::kind)
                .containsExactlyInAnyOrder(Ground.Change.REMOVED, Ground.Change.ADDED);
    }

    @Test
    void aSettledRollTakesNoObjectionAnyMore() {
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.ROLL_SETTLED);
        var voter = voters.getFirst().id();
        assertThat(in(() -> registration.remove(voter, Ground.OBJECTION, "申诉成立", committee)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(in(() -> registration.remove(voter, Ground.MOVED_OUT, "迁出决定", committee)))
                .isInstanceOf(Verdict.Done.class);
    }

    @Test
    void onceTheVoteBeginsNothingChanges() {
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.POLLING);
        assertThat(in(() -> registration.grounds(village, Ground.Change.REMOVED)))
                .isEmpty();
        assertThat(in(() -> registration.remove(voters.getFirst().id(), Ground.DEATH, "死亡", committee)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void theDatabaseItselfKeepsAPostedRoll() {
        post();
        var id = voters.getFirst().id();
        for (var statement : List.of(
                "UPDATE roll.voter SET name = '别人' WHERE id = :id",
                "UPDATE roll.voter SET struck_on = '2017-02-12' WHERE id = :id",
                "DELETE FROM roll.voter WHERE id = :id")) {
            assertThatThrownBy(() -> within(
                            () -> sql.sql(statement).param("id", id.uuid()).update()))
                    .hasMessageContaining("closed to this change");
        }
        assertThatThrownBy(
                        () -> within(() -> sql.sql("""
                        INSERT INTO roll.voter (id, village, name, pinyin, initials, sex, group_number, birth_year, class,
                          number_sealed, number_mark, last_four_mark)
                        SELECT gen_random_uuid(), village, name, pinyin, initials, sex, group_number, birth_year, class,
                          number_sealed, sha256(number_mark), last_four_mark FROM roll.voter WHERE id = :id""").param("id", id.uuid()).update()))
                .hasMessageContaining("closed to this change");
    }

    @Test
    void aCorrectionIsNeverTakenBackInTheDatabase() {
        in(() -> registration.remove(voters.getFirst().id(), Ground.REGISTRATION, "重复", committee));
        assertThatThrownBy(() ->
                        within(() -> sql.sql("DELETE FROM roll.correction").update()))
                .hasRootCauseMessage("ERROR: permission denied for table correction");
        assertThatThrownBy(() -> within(
                        () -> sql.sql("UPDATE roll.correction SET reason = ''").update()))
                .hasRootCauseMessage("ERROR: permission denied for table correction");
    }

    @Test
    void aCorrectedVoterKeepsTheNumberThatWasLeftEmpty() {
        var voter = voters.getFirst();
        var born = in(() -> roll.birthDate(voter.id()));
        var fields = Map.of(
                Column.NAME,
                "改名",
                Column.SEX,
                voter.sex().equals("MALE") ? "男" : "女",
                Column.GROUP,
                "7",
                Column.CLASS,
                "2");
        assertThat(in(() -> registration.correct(voter.id(), fields, Ground.REGISTRATION, "户口簿", committee)))
                .isInstanceOf(Verdict.Done.class);
        var now = in(() -> roll.find(voter.id())).orElseThrow();
        assertThat(now.name()).isEqualTo("改名");
        assertThat(now.maskedNumber()).isEqualTo(voter.maskedNumber());
        assertThat(in(() -> roll.birthDate(voter.id()))).isEqualTo(born);
    }

    @Test
    void nobodyIsRegisteredByHandWhoStandsOnAnotherRoll() {
        var there = rolls.voters(county.village(1), 1).getFirst();
        var number = Scope.of(county.village(1))
                .call(() -> numbers.look(there.id(), "测试", RollFixture.committee(county.village(1))))
                .orElseThrow();
        var fields = Map.of(
                Column.NAME,
                there.name(),
                Column.SEX,
                there.sex().equals("MALE") ? "男" : "女",
                Column.BIRTH_DATE,
                new IdentityNumber(number).birth().toString(),
                Column.NUMBER,
                number,
                Column.GROUP,
                "1",
                Column.CLASS,
                "1");
        var refused = (Verdict.Refused<VoterId>)
                in(() -> registration.add(village, fields, Ground.REGISTRATION, "申请", committee));
        assertThat(refused.reasons()).extracting(Reason::key).containsExactly("roll.problem.on-another-roll");
        assertThat(refused.toString()).doesNotContain(county.village(1));
    }

    @Autowired
    FullNumbers numbers;

    @Test
    void everyLookAtAWholeNumberIsRecorded() {
        var voter = voters.getFirst().id();
        assertThat(in(() -> numbers.look(voter, "核对参选证", committee)).orElseThrow())
                .hasSize(18);
        assertThat(within(() -> sql.sql("SELECT what || ' ' || reason FROM access.look WHERE person = :id")
                        .param("id", voter.uuid())
                        .query(String.class)
                        .list()))
                .containsExactly("roll.number 核对参选证");
    }

    private static Map<Column, String> fields(String name, String start) {
        var digits = start + "901";
        return Map.of(
                Column.NAME,
                name,
                Column.SEX,
                "男",
                Column.BIRTH_DATE,
                start.substring(6),
                Column.NUMBER,
                digits + IdentityNumber.check(digits),
                Column.GROUP,
                "1",
                Column.CLASS,
                "1");
    }

    private void post() {
        assertThat(in(() -> posting.post(village, committee))).isInstanceOf(Verdict.Done.class);
    }

    private static List<String> refused(Verdict<Election> entry) {
        assertThat(entry).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused<Election>) entry)
                .reasons().stream().map(Reason::key).toList();
    }

    private <T> T in(Supplier<T> work) {
        return Scope.of(village).call(work);
    }

    private <T> T within(Supplier<T> work) {
        return in(() -> new TransactionTemplate(transactions).execute(tx -> work.get()));
    }
}
