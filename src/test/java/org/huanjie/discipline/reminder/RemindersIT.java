package org.huanjie.discipline.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.reminder.SentDay.Outcome;
import org.huanjie.messaging.outbox.MessageWordsReading;
import org.huanjie.messaging.rule.MessageState;
import org.huanjie.roll.membership.MemberLine;
import org.huanjie.roll.membership.MembershipKind;
import org.huanjie.roll.membership.Memberships;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.PersonName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** 每日提醒守则 — two approve, the clock sends once a day, what was missed is said and not made up for. */
@HuanjieIT
class RemindersIT {

    private static final LocalDate FIRST = LocalDate.of(2017, 2, 10);

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    Reminders reminders;

    @Autowired
    ReminderReading reading;

    @Autowired
    ReminderSending sending;

    @Autowired
    Memberships memberships;

    @Autowired
    MessageWordsReading words;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionOperations transactions;

    private Places.County county;
    private SignedIn office;
    private SignedIn town;
    private String village;

    @BeforeEach
    void aVillageWithMembers() {
        clock.set(FIRST.minusDays(1).atTime(15, 0));
        county = places.newCounty(1, 1);
        village = county.village();
        office = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        var team = TestSignIn.person(Role.VILLAGE_TEAM, village);
        done(in(team, () -> memberships.enter(village, MembershipKind.PARTY_MEMBER, lines("甲党员", "乙党员"), team)));
        done(in(team, () -> memberships.enter(village, MembershipKind.REPRESENTATIVE, lines("丙代表"), team)));
    }

    @Test
    void theTableIsTheDatabasesOwn() {
        var kept = in(
                office,
                () -> sql.sql("SELECT here, step, next, roles FROM discipline.series_transition")
                        .query((row, n) -> new SeriesTransition(
                                SeriesState.valueOf(row.getString("here")),
                                SeriesStep.valueOf(row.getString("step")),
                                SeriesState.valueOf(row.getString("next")),
                                Set.copyOf(Arrays.stream(
                                                (String[]) row.getArray("roles").getArray())
                                        .map(Role::valueOf)
                                        .toList())))
                        .list());
        assertThat(kept).containsExactlyInAnyOrderElementsOf(SeriesTransition.ALL);
    }

    @Test
    void whoWroteItDoesNotSendItAloneAndTheClockSendsItOnceADay() {
        var series = made(2);
        assertThat(refused(in(town, () -> reminders.approve(series, town)))).containsExactly("NOT_NOW");
        var once = approvedOnce(series);
        assertThat(refused(in(town, () -> reminders.approve(once, town)))).containsExactly("SAME_PERSON");
        clock.set(FIRST.atTime(9, 0));
        sending.run(county.code());
        assertThat(closed(series)).as("one alone").isEmpty();
        clock.set(FIRST.atTime(8, 0));
        var approved = done(in(office, () -> reminders.approve(once, office)));
        assertThat(approved.state()).isEqualTo(SeriesState.APPROVED);
        sending.run(county.code());
        assertThat(closed(series)).as("before its hour").isEmpty();
        clock.set(FIRST.atTime(9, 0));
        sending.run(county.code());
        sending.run(county.code());
        assertThat(closed(series))
                .extracting(SentDay::day, SentDay::outcome, SentDay::people, SentDay::written)
                .containsExactly(tuple(FIRST, Outcome.SENT, 3, 3));
        assertThat(messages()).isEqualTo(3);
        clock.set(FIRST.plusDays(1).atTime(9, 0));
        sending.run(county.code());
        assertThat(messages()).isEqualTo(6);
        clock.set(FIRST.plusDays(2).atTime(9, 0));
        sending.run(county.code());
        assertThat(now(series).state()).isEqualTo(SeriesState.ENDED);
    }

    @Test
    void twoNodesSendADayOnce() throws InterruptedException {
        var series = approved(made(1));
        clock.set(FIRST.atTime(9, 0));
        var nodes = List.of(
                Thread.ofVirtual().start(() -> sending.run(county.code())),
                Thread.ofVirtual().start(() -> sending.run(county.code())));
        for (var node : nodes) {
            node.join();
        }
        assertThat(closed(series)).hasSize(1);
        assertThat(messages()).isEqualTo(3);
        assertThat(in(
                        office,
                        () -> sql.sql(
                                        "SELECT count(*) FROM messaging.mailing WHERE division = :village AND by = 'clock'")
                                .param("village", village)
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void whoStartsLateSendsTodaysAloneAndSaysWhatWasMissed() {
        var series = approved(made(4));
        clock.set(FIRST.plusDays(2).atTime(15, 0));
        sending.run(county.code());
        assertThat(closed(series))
                .extracting(SentDay::day, SentDay::outcome)
                .containsExactly(
                        tuple(FIRST, Outcome.MISSED),
                        tuple(FIRST.plusDays(1), Outcome.MISSED),
                        tuple(FIRST.plusDays(2), Outcome.SENT));
        assertThat(messages()).isEqualTo(3);
    }

    @Test
    void aChangedTextNeedsBothAnewAndAStoppedSeriesSendsNothing() {
        var series = approved(made(2));
        var text = new Series.Text(FIRST.plusDays(1), "不收礼，请打 12380。", "Take no gifts: 12380.", town.signInName());
        var draft = done(in(town, () -> reminders.write(series, text, town)));
        assertThat(draft.state()).isEqualTo(SeriesState.DRAFT);
        clock.set(FIRST.atTime(9, 0));
        sending.run(county.code());
        assertThat(closed(series)).isEmpty();
        assertThat(in(office, () -> reminders.approvers(now(series)))).isEmpty();
        var again = approved(now(series));
        sending.run(county.code());
        assertThat(closed(series)).hasSize(1);
        assertThat(refused(in(
                        town,
                        () -> reminders.write(
                                now(again),
                                new Series.Text(FIRST, "改 12380。", "Changed 12380.", town.signInName()),
                                town))))
                .containsExactly("SENT");
        done(in(office, () -> reminders.stop(now(series), "改期", office)));
        clock.set(FIRST.plusDays(1).atTime(9, 0));
        sending.run(county.code());
        assertThat(closed(series)).hasSize(1);
        assertThat(refused(in(office, () -> reminders.approve(now(series), office))))
                .contains("NOT_NOW");
    }

    @Test
    void theDatabaseRefusesOneAloneAndWhatTwoHaveNotApproved() {
        var series = approvedOnce(made(2));
        for (var step : List.of("APPROVE", "RUN")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> in(
                            town,
                            () -> sql.sql(
                                            "SELECT * FROM discipline.take_series_step(:id, :step, '', :by, 'TOWN_COMMITTEE', now())")
                                    .param("id", series.id().uuid())
                                    .param("step", step)
                                    .param("by", town.signInName())
                                    .query()
                                    .listOfRows()));
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> in(
                        town,
                        () -> sql.sql("""
                INSERT INTO discipline.sent_day (series, day, division, outcome, mailing, people, written, refused, segments, fen, at)
                VALUES (:id, :day, :division, 'SENT', gen_random_uuid(), 1, 1, 0, 1, 5, now())""")
                                .param("id", series.id().uuid())
                                .param("day", FIRST)
                                .param("division", village)
                                .update()));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> in(
                        town,
                        () -> sql.sql("""
                INSERT INTO discipline.series_text (series, division, day, chinese, english, by, at)
                VALUES (:id, :division, :day, '后门', 'back door', 'town', now())""")
                                .param("id", series.id().uuid())
                                .param("day", FIRST)
                                .param("division", village)
                                .update()));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> in(
                        town,
                        () -> sql.sql("UPDATE discipline.series SET state = 'RUNNING'")
                                .update()));
    }

    @Test
    void whatItCostsStandsThereBeforeAndWhatCameOfItAfterwards() {
        var series = approved(made(1));
        var before = in(office, () -> reading.days(series)).getFirst();
        assertThat(before.cost().people()).isEqualTo(3);
        assertThat(before.cost().segments())
                .as("nobody has a telephone: it is told in person")
                .isZero();
        clock.set(FIRST.atTime(9, 0));
        sending.run(county.code());
        var after = in(office, () -> reading.days(now(series))).getFirst();
        assertThat(after.states()).containsEntry(MessageState.QUEUED, 3);
        assertThat(in(office, () -> reading.sum(county.code())))
                .extracting(ReminderReading.Sum::days, ReminderReading.Sum::written, ReminderReading.Sum::delivered)
                .containsExactly(1, 3, 0);
        assertThat(in(office, () -> words.of(in(office, this::message))))
                .get()
                .asString()
                .contains("12380");
    }

    @Test
    void aSeriesHasDaysAndWhoItIsFor() {
        var wrong = new SeriesDraft(
                FIRST.minusDays(9), FIRST, FIRST.minusDays(1), LocalTime.of(9, 0), List.of("role.AUDITOR"));
        assertThat(refused(in(town, () -> reminders.make(village, wrong, town))))
                .containsExactlyInAnyOrder("DAYS", "VOTE", "NO_CLASS");
        var team = TestSignIn.person(Role.VILLAGE_TEAM, village);
        assertThat(refused(in(team, () -> reminders.make(village, draft(1), team))))
                .containsExactly("NOT_YOURS");
    }

    private java.util.UUID message() {
        return sql.sql("SELECT id FROM messaging.message WHERE division = :village LIMIT 1")
                .param("village", village)
                .query(java.util.UUID.class)
                .single();
    }

    private int messages() {
        return in(
                office,
                () -> sql.sql(
                                "SELECT count(*) FROM messaging.message WHERE division = :village AND purpose = 'DISCIPLINE'")
                        .param("village", village)
                        .query(Integer.class)
                        .single());
    }

    private Series made(int days) {
        var id = done(in(town, () -> reminders.make(village, draft(days), town)));
        return in(town, () -> reminders.find(village, id)).orElseThrow();
    }

    private static SeriesDraft draft(int days) {
        return new SeriesDraft(
                FIRST,
                FIRST.plusDays(days - 1L),
                LocalDate.of(2017, 3, 4),
                LocalTime.of(9, 0),
                List.of("register.PARTY_MEMBER", "register.REPRESENTATIVE"));
    }

    private Series approvedOnce(Series draft) {
        var proposed = done(in(town, () -> reminders.propose(draft, town)));
        return done(in(town, () -> reminders.approve(proposed, town)));
    }

    private Series approved(Series draft) {
        var once = approvedOnce(draft);
        return done(in(office, () -> reminders.approve(once, office)));
    }

    private Series now(Series series) {
        return in(office, () -> reminders.find(village, series.id())).orElseThrow();
    }

    private List<SentDay> closed(Series series) {
        return in(office, () -> reading.days(series)).stream()
                .flatMap(day -> day.sent().stream())
                .toList();
    }

    private static List<MemberLine> lines(String... names) {
        return Arrays.stream(names)
                .map(name -> new MemberLine(1, PersonName.of(name), OptionalInt.empty(), Optional.empty()))
                .toList();
    }

    private <T> T in(SignedIn who, Supplier<T> work) {
        return who.scope().call(() -> transactions.execute(status -> work.get()));
    }

    private static <T> T done(Verdict<T> verdict) {
        return verdict.answer(value -> value, reasons -> {
            throw new AssertionError("refused: " + reasons);
        });
    }

    private static List<String> refused(Verdict<?> verdict) {
        return verdict.answer(
                value -> List.of(),
                reasons -> reasons.stream()
                        .map(Reason::what)
                        .map(Reason.Cause::name)
                        .toList());
    }
}
