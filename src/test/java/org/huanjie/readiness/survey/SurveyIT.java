package org.huanjie.readiness.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huanjie.readiness.assessment.ReadinessFixture.committee;
import static org.huanjie.readiness.assessment.ReadinessFixture.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.readiness.assessment.ReadinessFixture;
import org.huanjie.readiness.condition.Evidence;
import org.huanjie.readiness.condition.ReadinessSetting;
import org.huanjie.readiness.condition.ReadinessSettings;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A code works once, nothing stored tells who answered what, and the sums become the sixth condition's evidence. */
@HuanjieIT
class SurveyIT {

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    @Autowired
    ReadinessFixture fixture;

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyAnswers answers;

    @Autowired
    ReadinessSettings settings;

    @Autowired
    JdbcClient sql;

    @Autowired
    TestClock clock;

    String village;
    String town;

    @BeforeEach
    void aVillageInTerm() {
        clock.set(LocalDate.of(2017, 1, 10));
        var county = places.newCounty(1, 1);
        village = county.village();
        town = village.substring(0, 9);
        elections.open(county);
    }

    @Test
    void withoutSettingsNoneIsOpenedAndEachThatIsMissingIsNamed() {
        assertThat(open(20))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(((Verdict.Refused<?>) refused).reasons())
                                .extracting(reason -> reason.key())
                                .containsExactly("readiness.survey.refused.unset", "readiness.survey.refused.unset"));
    }

    @Test
    void theSumsBecomeTheEvidenceOfTheSixthConditionWhateverTheVillageTypes() {
        var codes = opened(20);
        codes.subList(0, 10).forEach(code -> assertThat(answer(code, 1)).isEqualTo(Answered.COUNTED));
        codes.subList(10, 12).forEach(code -> assertThat(answer(code, 3)).isEqualTo(Answered.COUNTED));
        assertThat(latest().score()).isEmpty();
        close();
        assertThat(latest().score()).contains(new BigDecimal("83.3"));
        assertThat(latest().byGrade()).isNull(); // two alone could be guessed
        done(fixture.selfCheck(village, ReadinessFixture.complete()));
        assertThat(fixture.of(village).items().getLast().village().evidence())
                .isEqualTo(new Evidence.Sample("各小组户主名册", 20, 12, new BigDecimal("83.3")));
    }

    @Test
    void aResultOfTooFewIsShownToNobody() {
        opened(20).subList(0, 9).forEach(code -> answer(code, 1));
        close();
        assertThat(latest().responses()).isEqualTo(9);
        assertThat(latest().content()).isNull();
        assertThat(latest().byGrade()).isNull();
    }

    @Test
    void aCodeIsCountedOnceHoweverManyUseItAtTheSameInstant() throws Exception {
        var code = opened(10).getFirst();
        try (var people = Executors.newFixedThreadPool(8)) {
            Callable<Answered> tap = () -> answer(code, 2);
            var results = people.invokeAll(Collections.nCopies(8, tap)).stream()
                    .map(result -> result.resultNow())
                    .toList();
            assertThat(results)
                    .containsOnlyOnce(Answered.COUNTED)
                    .filteredOn(Answered.USED::equals)
                    .hasSize(7);
        }
        assertThat(Scope.of(town).call(() -> surveys.answered(latest().id()))).isOne();
    }

    @Test
    void whatIsKeptIsASumAndWhetherACodeWasUsedAndNothingJoinsThem() {
        var codes = opened(10);
        codes.forEach(code -> answer(code, 1));
        var owner = asOwner();
        assertThat(owner.sql("""
                SELECT table_name || '.' || column_name FROM information_schema.columns
                WHERE table_schema = 'readiness' AND table_name IN ('survey_code', 'survey_tally') ORDER BY 1""").query(String.class).list())
                .containsExactly(
                        "survey_code.mark",
                        "survey_code.survey",
                        "survey_code.used",
                        "survey_code.village",
                        "survey_tally.counts",
                        "survey_tally.survey",
                        "survey_tally.village");
        // one row of sums: the transaction that wrote it last is known, and belongs to all grades alike
        var tallies = owner.sql("SELECT counts[1] FROM readiness.survey_tally WHERE village = :village")
                .param("village", village)
                .query(Integer.class)
                .list();
        assertThat(tallies).containsExactly(10);
        var entries = owner.sql("SELECT count(*) FROM readiness.survey_code WHERE village = :village AND mark = :plain")
                .param("village", village)
                .param("plain", codes.getFirst().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .query(Integer.class)
                .single();
        assertThat(entries).isZero(); // keyed, never as printed
        close();
        assertThat(owner.sql("SELECT count(*) FROM readiness.survey_code WHERE village = :village AND used")
                        .param("village", village)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theProgramCannotReadTheSumsNorTheCodes() {
        opened(10);
        assertThatThrownBy(() -> read("SELECT counts FROM readiness.survey_tally"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> read("SELECT mark FROM readiness.survey_code"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> read("SELECT xmin FROM readiness.survey_code"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void theClockClosesItAndAClosedOneTakesNoAnswer() {
        var codes = opened(10);
        clock.set(LocalDate.of(2017, 1, 21));
        assertThat(answer(codes.getFirst(), 1)).isEqualTo(Answered.CLOSED);
        Scope.of(village.substring(0, 6)).run(() -> surveys.closeDue(village.substring(0, 6)));
        assertThat(latest().open()).isFalse();
        assertThat(answer(codes.getFirst(), 1)).isEqualTo(Answered.CLOSED);
    }

    @Test
    void codesPrintedBeforeAndNotUsedAreGoodNoMore() {
        var codes = opened(10);
        answer(codes.getFirst(), 1);
        var again = print(latest().id());
        assertThat(again).hasSize(9);
        assertThat(answer(codes.get(1), 1)).isEqualTo(Answered.UNKNOWN);
        assertThat(answer(again.getFirst(), 7)).isEqualTo(Answered.NO_GRADE);
        assertThat(answer(again.getFirst().toLowerCase(java.util.Locale.ROOT), 1))
                .isEqualTo(Answered.COUNTED);
    }

    @Test
    void aSurveyIsTheOfficesToOpenPrintAndClose() {
        opened(10);
        var team = ReadinessFixture.team(village);
        var plan = new Surveys.Plan("名册", 100, Draw.Method.RANDOM, 10, LocalDate.of(2017, 1, 20));
        var id = latest().id();
        assertThat(ReadinessFixture.refused(Scope.of(town).call(() -> surveys.open(village, plan, team))))
                .contains("authority.refused.not-yours");
        assertThat(ReadinessFixture.refused(Scope.of(town).call(() -> surveys.print(village, id, team))))
                .containsExactly("authority.refused.not-yours");
        assertThat(ReadinessFixture.refused(Scope.of(town).call(() -> surveys.close(village, id, team))))
                .containsExactly("authority.refused.not-yours");
        close();
        assertThat(ReadinessFixture.refused(Scope.of(town).call(() -> surveys.print(village, id, by()))))
                .containsExactly("readiness.survey.refused.not-open");
    }

    @Test
    void whoeverTriesTooManyWrongCodesWaits() {
        var codes = opened(10);
        IntStream.range(0, SurveyAnswers.WRONG)
                .forEach(i -> assertThat(
                                answers.look("2222222222222", "10.9.9.9").standing())
                        .isEqualTo(Answered.UNKNOWN));
        assertThat(answers.answer(codes.getFirst(), 1, "10.9.9.9")).isEqualTo(Answered.TOO_MANY);
        assertThat(answer(codes.getFirst(), 1)).isEqualTo(Answered.COUNTED);
    }

    private Verdict<UUID> open(int asked) {
        var plan = new Surveys.Plan("各小组户主名册", 100, Draw.Method.RANDOM, asked, LocalDate.of(2017, 1, 20));
        return Scope.of(town).call(() -> surveys.open(village, plan, by()));
    }

    private List<String> opened(int asked) {
        set(ReadinessSetting.SURVEY_GRADES, 3);
        set(ReadinessSetting.SURVEY_SATISFIED, 1);
        return print(((Verdict.Done<UUID>) open(asked)).value());
    }

    private List<String> print(UUID survey) {
        return ReadinessFixture.done(Scope.of(town).call(() -> surveys.print(village, survey, by())));
    }

    private void close() {
        ReadinessFixture.done(Scope.of(town).call(() -> surveys.close(village, latest().id(), by())));
    }

    private Survey latest() {
        return Scope.of(town).call(() -> surveys.of(village)).getFirst();
    }

    private Answered answer(String code, int grade) {
        return answers.answer(code, grade, "10.0.0.1");
    }

    private void read(String query) {
        Scope.of(town).run(() -> sql.sql(query).query((row, n) -> true).list());
    }

    private void set(ReadinessSetting setting, int value) {
        Scope.of(town).run(() -> ReadinessFixture.done(settings.set(town, setting, OptionalInt.of(value), by())));
    }

    private SignedIn by() {
        return committee(town);
    }

    private static JdbcClient asOwner() {
        var server = TestStore.server();
        var administrator = server.administrator();
        return JdbcClient.create(
                new DriverManagerDataSource(server.url("huanjie"), administrator.user(), administrator.password()));
    }
}
