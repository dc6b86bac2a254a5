package org.huanjie.roll.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.assertj.core.groups.Tuple;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.Roll;
import org.huanjie.roll.file.RollFile.Loading;
import org.huanjie.roll.line.Column;
import org.huanjie.roll.line.IdentityNumber;
import org.huanjie.roll.line.Problem;
import org.huanjie.roll.line.RollText;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.HeavyWork;
import org.huanjie.store.scope.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 导入 — a roll's file is loaded whole or not at all. */
@HuanjieIT
class RollFileIT {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String MAN = "330326192001010012";
    private static final String WOMAN = "330326192001010020";

    @Autowired
    Places places;

    @Autowired
    RollFile file;

    @Autowired
    Roll roll;

    @Autowired
    ElectionFixture elections;

    @Autowired
    FileToCorrect toCorrect;

    @Autowired
    FaultyFiles faultyFiles;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    Places.County county;
    String village;

    @BeforeEach
    void newCounty() {
        county = places.newCounty(1, 3);
        village = county.village();
        elections.open(county);
        county.villages().forEach(each -> elections.at(each, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING));
    }

    @Test
    void aCleanFileIsLoadedWhole() {
        var csv = RollText.header() + RollText.line("王小明", MAN) + RollText.line("李红", WOMAN);
        assertThat(load(village, csv)).isEqualTo(new Loading.Loaded(2, 0, 0));
        assertThat(registered(village)).isEqualTo(2);
        assertThat(names("wxm")).containsExactly("王小明");
        assertThat(names("wangx")).containsExactly("王小明");
        assertThat(names("0020")).containsExactly("李红");
        assertThat(names("1")).containsExactlyInAnyOrder("李红", "王小明");
        assertThat(names("小明")).containsExactly("王小明");
        assertThat(within(village, () -> roll.search(village, "李", 5)))
                .extracting(VoterCard::maskedNumber)
                .containsExactly("**************0020");
    }

    @Test
    void whatSpreadsheetsWriteIsTaken() {
        var csv = "\uFEFF姓名, 性别 ,出生日期,身份证号码,小组,登记类别,备注\r\n"
                + "阿依古丽·买买提,女,1920/1/1,33032619200101980x,第3组,①,外出\r\n"
                + "\r\n"
                + "\"张三\",男,1920年3月3日,'33032619200303961X,03,２,\r\n";
        assertThat(load(village, csv)).isEqualTo(new Loading.Loaded(2, 1, 0));
        assertThat(names("3")).containsExactlyInAnyOrder("阿依古丽·买买提", "张三");
    }

    @Test
    void englishHeadingsAreTaken() {
        var csv = "name,sex,date of birth,identity number,group,class\n王小明,male,1920-01-01," + MAN + ",1,1\n";
        assertThat(load(village, csv)).isEqualTo(new Loading.Loaded(1, 0, 0));
    }

    @Test
    void aFileInGb18030IsKnownByItself() {
        assertThat(load(village, RollText.file(county.code(), 0, 50), GB18030)).isEqualTo(new Loading.Loaded(50, 0, 0));
        assertThat(names("王")).isNotEmpty();
    }

    @Test
    void everyFaultIsToldAtOnceAndNothingIsLoaded() {
        var csv = RollText.header()
                + RollText.line("王小明", MAN)
                + "李红,男,1920-01-02,330326192001010020,0,4\n"
                + ",女,1920-13-01,330326192001010013,九,1\n"
                + RollText.line("王小明", MAN)
                + "A1,不详,,,1,1\n";
        assertThat(problems(load(village, csv)))
                .containsExactlyInAnyOrder(
                        tuple(3, Column.SEX, Problem.SEX_AGAINST_NUMBER, 0),
                        tuple(3, Column.BIRTH_DATE, Problem.BIRTH_AGAINST_NUMBER, 0),
                        tuple(3, Column.GROUP, Problem.GROUP_FORM, 0),
                        tuple(3, Column.CLASS, Problem.CLASS_UNKNOWN, 0),
                        tuple(4, Column.NAME, Problem.NAME_MISSING, 0),
                        tuple(4, Column.BIRTH_DATE, Problem.BIRTH_FORM, 0),
                        tuple(4, Column.NUMBER, Problem.NUMBER_CHECK, 0),
                        tuple(4, Column.GROUP, Problem.GROUP_FORM, 0),
                        tuple(5, Column.NUMBER, Problem.TWICE_IN_FILE, 2),
                        tuple(6, Column.NAME, Problem.NAME_CHARACTER, 2),
                        tuple(6, Column.SEX, Problem.SEX_UNKNOWN, 0),
                        tuple(6, Column.BIRTH_DATE, Problem.BIRTH_FORM, 0),
                        tuple(6, Column.NUMBER, Problem.NUMBER_FORM, 0));
        assertThat(registered(village)).isZero();
    }

    @Test
    void theFileToCorrectHoldsEveryLineWithItsProblems() throws Exception {
        var csv = RollText.header() + RollText.line("王小明", MAN) + "=cmd(),男,1920-01-01," + MAN + ",1,1\n";
        var faults = ((Loading.Faulty) load(village, csv)).faults();
        var text = toCorrect.text(stream(csv, StandardCharsets.UTF_8), faults, java.util.Locale.SIMPLIFIED_CHINESE);
        var lines = text.split("\r\n");
        assertThat(lines[0]).startsWith("\uFEFF姓名,").endsWith(",问题");
        assertThat(lines[1]).startsWith("王小明,").endsWith(",");
        assertThat(lines[2]).startsWith("'=cmd(),").contains("第 2 行");
    }

    @Test
    void missingColumnsAndAnEmptyFileAreSaid() {
        assertThat(problems(load(village, "姓名,性别\n王小明,男\n")))
                .containsExactly(
                        tuple(1, Column.BIRTH_DATE, Problem.COLUMN_MISSING, 0),
                        tuple(1, Column.NUMBER, Problem.COLUMN_MISSING, 0),
                        tuple(1, Column.GROUP, Problem.COLUMN_MISSING, 0),
                        tuple(1, Column.CLASS, Problem.COLUMN_MISSING, 0));
        assertThat(problems(load(village, RollText.header()))).containsExactly(tuple(0, null, Problem.NO_LINES, 0));
        assertThat(load(village, "")).isInstanceOf(Loading.Faulty.class);
    }

    /** Or its connection would be held, and everybody would wait, for as long as it computes. */
    @Test
    void aFileFromAPageIsReadInTheLineForFilesBeforeItsTransaction() {
        var kinds = new ArrayList<HeavyWork.Kind>();
        var line = new HeavyWork() {
            @Override
            public <T extends @Nullable Object, X extends Exception> T done(Kind kind, Work<T, X> work) throws X {
                assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                        .isFalse();
                kinds.add(kind);
                return super.done(kind, work);
            }
        };
        var uploads = new RollUploads(file, faultyFiles, toCorrect, line, new TransactionTemplate(transactions));
        var good = RollText.header() + RollText.line("王小明", MAN);
        assertThat(upload(uploads, good)).isEqualTo(new Loading.Loaded(1, 0, 0));
        assertThat(kinds).containsExactly(HeavyWork.Kind.FILE);
        assertThat(problems(upload(uploads, good))).containsExactly(tuple(2, Column.NUMBER, Problem.ON_THIS_ROLL, 0));
        Boolean kept = within(
                village,
                () -> new TransactionTemplate(transactions)
                        .execute(t -> faultyFiles.find(village).isPresent()));
        assertThat(kept).isTrue();
        assertThat(kinds).hasSize(3).containsOnly(HeavyWork.Kind.FILE);
    }

    @Test
    void whatWasReadForAnotherElectionDayIsNotLoaded() throws IOException {
        var csv = (RollText.header() + RollText.line("王小明", MAN)).getBytes(StandardCharsets.UTF_8);
        var then = new SealedRoll.Asked(Map.of(village, LocalDate.of(2017, 3, 3)), Optional.empty());
        var sealed = file.sealed(village, csv, then);
        assertThat(sealed.faults()).isEmpty();
        var by = TestSignIn.person(Role.ELECTION_COMMITTEE, village);
        Optional<Loading> loading = within(
                village,
                () -> new TransactionTemplate(transactions).execute(t -> file.load(village, sealed, then, by)));
        assertThat(loading).isEmpty();
        assertThat(registered(village)).isZero();
    }

    private Loading upload(RollUploads uploads, String csv) {
        return within(
                village,
                () -> uploads.load(
                        village,
                        csv.getBytes(StandardCharsets.UTF_8),
                        Locale.SIMPLIFIED_CHINESE,
                        TestSignIn.person(Role.ELECTION_COMMITTEE, village)));
    }

    @Test
    void aFileThatIsNeitherEncodingIsNotGuessedAt() {
        byte[] bytes = (RollText.header() + RollText.line("王小明", MAN)).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xff;
        var loading = Scope.of(village)
                .call(() -> file.load(
                        village, new ByteArrayInputStream(bytes), TestSignIn.person(Role.ELECTION_COMMITTEE, village)));
        assertThat(loading).isInstanceOf(Loading.Faulty.class);
        assertThat(registered(village)).isZero();
    }

    @Test
    void eighteenIsReckonedOnElectionDay() {
        // the election is on 4 March 2017
        assertThat(load(village, RollText.header() + RollText.line("王小明", born("19990304"))))
                .isEqualTo(new Loading.Loaded(1, 0, 0));
        assertThat(problems(load(county.village(1), RollText.header() + RollText.line("李红", born("19990305")))))
                .containsExactly(tuple(2, Column.BIRTH_DATE, Problem.UNDER_AGE, 0));
    }

    @Test
    void loadingAgainAddsNobodyTwice() {
        var csv = RollText.file(county.code(), 0, 30);
        assertThat(load(village, csv)).isEqualTo(new Loading.Loaded(30, 0, 0));
        assertThat(problems(load(village, csv)))
                .hasSize(30)
                .allSatisfy(t -> assertThat(t.toList()).contains(Problem.ON_THIS_ROLL));
        assertThat(registered(village)).isEqualTo(30);
    }

    @Test
    void oneOnAnotherRollOfTheCountyIsRefusedWithoutSayingWhere() {
        assertThat(load(county.village(1), RollText.header() + RollText.line("王小明", MAN)))
                .isEqualTo(new Loading.Loaded(1, 0, 0));
        var loading = load(village, RollText.header() + RollText.line("王小明", MAN) + RollText.line("李红", WOMAN));
        assertThat(problems(loading)).containsExactly(tuple(2, Column.NUMBER, Problem.ON_ANOTHER_ROLL, 0));
        assertThat(loading.toString()).doesNotContain(county.village(1));
        assertThat(registered(village)).isZero();
    }

    @Test
    void theSameNumberInAnotherCountyIsNobodysBusiness() {
        var other = places.newCounty(1, 1);
        elections.open(other);
        elections.at(other.village(), Body.VILLAGERS_COMMITTEE, Stage.REGISTERING);
        var csv = RollText.header() + RollText.line("王小明", MAN);
        assertThat(load(village, csv)).isEqualTo(new Loading.Loaded(1, 0, 0));
        assertThat(load(other.village(), csv)).isEqualTo(new Loading.Loaded(1, 0, 0));
    }

    @Test
    void aCountysFileNamesItsVillages() {
        var csv = "村代码," + RollText.header()
                + county.village(0) + "," + RollText.line("王小明", MAN)
                + county.village(2) + "," + RollText.line("李红", WOMAN);
        assertThat(load(county.code(), csv)).isEqualTo(new Loading.Loaded(2, 0, 0));
        assertThat(registered(county.village(0))).isEqualTo(1);
        assertThat(registered(county.village(2))).isEqualTo(1);
        assertThat(problems(load(county.village(1), csv)))
                .as("a village loads nobody for another")
                .extracting(t -> t.toList().get(2))
                .containsOnly(Problem.VILLAGE_UNKNOWN);
    }

    @Test
    void noFileIsLoadedOnceTheRollIsPosted() {
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.ROLL_PUBLISHED);
        assertThat(problems(load(village, RollText.header() + RollText.line("王小明", MAN))))
                .containsExactly(tuple(0, null, Problem.ROLL_POSTED, 0));
    }

    @Test
    void aVillageSeesItsOwnRollAlone() {
        load(village, RollText.file(county.code(), 0, 5));
        assertThat(within(county.village(1), () -> roll.registered(village))).isZero();
        assertThat(within(county.village(1), () -> roll.search(village, "1", 5)))
                .isEmpty();
        assertThat(within(county.code(), () -> roll.registered(village))).isEqualTo(5);
        assertThat(roll.registered(village)).as("without a scope").isZero();
    }

    @Test
    void nothingOfANumberLiesInClear() {
        load(village, RollText.header() + RollText.line("王小明", MAN));
        // the random bytes of id, seal and marks may happen to read like any four digits; what is said in them is asked
        // below
        assertThat(voter("to_jsonb(v) - ARRAY['id', 'village', 'number_sealed', 'number_mark', 'last_four_mark']"))
                .contains("1920")
                .doesNotContain(MAN, "0012", "0101", "1920-01-01");
        assertThat(voter("encode(number_sealed || number_mark || last_four_mark, 'hex')"))
                .doesNotContain(hex(MAN), hex("0012"), hex("19200101"));
    }

    private String voter(String expression) {
        return Scope.of(village)
                .call(() -> new TransactionTemplate(transactions)
                        .execute(tx -> sql.sql(
                                        "SELECT CAST(" + expression + " AS text) FROM roll.voter v WHERE village = :v")
                                .param("v", village)
                                .query(String.class)
                                .single()));
    }

    private static String hex(String digits) {
        return HexFormat.of().formatHex(digits.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void twoFilesAtOncePutOnePersonOnOneRoll() throws Exception {
        var csv = RollText.file(county.code(), 0, 300);
        var together = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            List<Future<Loading>> both = List.of(county.village(0), county.village(1)).stream()
                    .map(each -> two.submit(() -> {
                        together.await();
                        return load(each, csv);
                    }))
                    .toList();
            var first = both.get(0).get();
            var second = both.get(1).get();
            assertThat(List.of(first, second)).contains(new Loading.Loaded(300, 0, 0));
            var other = first instanceof Loading.Loaded ? second : first;
            assertThat(problems(other))
                    .hasSize(300)
                    .allSatisfy(t -> assertThat(t.toList()).contains(Problem.ON_ANOTHER_ROLL));
        }
        assertThat(registered(county.village(0)) + registered(county.village(1)))
                .isEqualTo(300);
    }

    private static String born(String date) {
        var digits = "330326" + date + "001";
        return digits + IdentityNumber.check(digits);
    }

    private Loading load(String division, String csv) {
        return load(division, csv, StandardCharsets.UTF_8);
    }

    private Loading load(String division, String csv, Charset charset) {
        return Scope.of(division)
                .call(() -> file.load(
                        division, stream(csv, charset), TestSignIn.person(Role.ELECTION_COMMITTEE, division)));
    }

    private static ByteArrayInputStream stream(String csv, Charset charset) {
        return new ByteArrayInputStream(csv.getBytes(charset));
    }

    private static List<Tuple> problems(Loading loading) {
        assertThat(loading).isInstanceOf(Loading.Faulty.class);
        return ((Loading.Faulty) loading)
                .faults().stream()
                        .map(fault -> tuple(fault.line(), fault.column(), fault.problem(), fault.other()))
                        .toList();
    }

    private List<String> names(String text) {
        return within(village, () -> roll.search(village, text, 10)).stream()
                .map(VoterCard::name)
                .toList();
    }

    private int registered(String of) {
        return within(of, () -> roll.registered(of));
    }

    private static <T> T within(String scope, Supplier<T> work) {
        return Scope.of(scope).call(work);
    }
}
