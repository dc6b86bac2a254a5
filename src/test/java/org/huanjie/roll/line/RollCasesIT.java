package org.huanjie.roll.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.Roll;
import org.huanjie.roll.file.FileToCorrect;
import org.huanjie.roll.file.RollFile;
import org.huanjie.roll.file.RollFile.Loading;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 登记表里遇到过的麻烦 — files that once lost people or were refused for nothing (the table of cases). */
@HuanjieIT
class RollCasesIT {

    private static final String LINE = "王甲乙,男,1962-08-20,999998196208201514,1,1,";

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFile file;

    @Autowired
    Roll roll;

    @Autowired
    FileToCorrect toCorrect;

    String village = "";

    @BeforeEach
    void aVillageThatRegisters() {
        var places = this.places.newCounty(1, 1);
        elections.open(places);
        village = places.village();
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING);
    }

    @ParameterizedTest(name = "{0}: {1} is read, {3} lines passed over, {4} names with a character replaced")
    @CsvSource({
        "C7, 03a-trailing-comma-rows.csv, 2, 3, 0",
        "C6, 04-bom-quoted-header.csv, 1, 0, 0",
        "C24, 06-utf8-pua-names.csv, 3, 0, 3",
        "C23, 09b-semicolon-utf8.csv, 1, 0, 0",
        "C23, 10-title-row.csv, 1, 2, 0",
        "C23, 11b-ideographic-space-headings.csv, 1, 0, 0",
        "C18, 14-number-lrm.csv, 1, 0, 0",
        "C18, 14-number-equals-quote.csv, 1, 0, 0",
        "C20, 18-birth-slash-time.csv, 1, 0, 0",
        "C20, 18-birth-chinese.csv, 1, 0, 0"
    })
    void whatCanBeReadIsRead(String row, String name, int voters, int skipped, int replaced) throws IOException {
        assertThat(load(name)).isEqualTo(new Loading.Loaded(voters, skipped, replaced));
        assertThat(Scope.of(village).call(() -> roll.registered(village))).isEqualTo(voters);
    }

    @ParameterizedTest(name = "{0}: {1} is refused for {3} in line {2}")
    @CsvSource({
        "C2, 02a-unclosed-quote-in-remark.csv, 3, QUOTE",
        "C12, 11d-duplicate-heading.csv, 1, COLUMN_TWICE",
        "C15, 31-bad-byte-line-1501.csv, 1501, UNREADABLE",
        "C22, 14-number-born-1017.csv, 2, NUMBER_DATE"
    })
    void whatCannotBeReadIsToldWithItsLine(String row, String name, int line, Problem problem) throws IOException {
        assertThat(faults(load(name)))
                .extracting(Fault::line, Fault::problem)
                .contains(org.assertj.core.groups.Tuple.tuple(line, problem));
        assertThat(Scope.of(village).call(() -> roll.registered(village))).isZero();
    }

    @DisplayName("C2: a quote that pairs with one of a later line loads nobody")
    @Test
    void quotesThatPair() {
        var line = "李乙丙,男,1962-09-26,999998196209261535,1,1,";
        assertThat(faults(read("姓名,性别,出生日期,身份证号,村民小组,登记类别,备注\n" + LINE + "\"外出\n" + line + "\n" + line + "外出\"\n")))
                .extracting(Fault::line, Fault::problem)
                .contains(org.assertj.core.groups.Tuple.tuple(2, Problem.LINES_IN_A_FIELD));
        assertThat(Scope.of(village).call(() -> roll.registered(village))).isZero();
    }

    @DisplayName("C12: a column named twice is refused with both places")
    @Test
    void bothPlacesOfAHeadingAreTold() throws IOException {
        assertThat(faults(load("11d-duplicate-heading.csv")))
                .containsExactly(new Fault(1, Column.NAME, Problem.COLUMN_TWICE, 1, "2"));
    }

    @DisplayName("C3: what is refused in a name is named by its character and place")
    @Test
    void theCharacterIsNamed() {
        assertThat(faults(read(RollText.header() + LINE.replace("王甲乙", "王○乙") + "\n")))
                .containsExactly(new Fault(2, Column.NAME, Problem.NAME_CHARACTER, 2, "○ U+25CB"));
    }

    @DisplayName("C17: a control character is a fault with its line")
    @Test
    void controlCharactersAreFaults() {
        assertThat(faults(read(RollText.header() + LINE + "\n\u0000\u0000\n")))
                .contains(new Fault(3, null, Problem.CONTROL_CHARACTER, 0, "U+0000"));
    }

    @DisplayName("C22: whoever is older than 110 years is asked about, and entered by hand where it is so")
    @Test
    void theVeryOldAreAskedAbout() {
        var digits = "99999819010101001";
        var number = digits + IdentityNumber.check(digits);
        assertThat(faults(read(RollText.header() + RollText.line("王甲乙", number))))
                .containsExactly(Fault.at(2, Column.BIRTH_DATE, Problem.VERY_OLD));
    }

    @DisplayName(
            "C23: a table without headings, and a workbook under the name of a CSV file, are said once for what they are")
    @Test
    void otherFilesAreSaidForWhatTheyAre() throws IOException {
        assertThat(faults(read("甲,乙\n丙,丁\n"))).containsExactly(Fault.of(1, Problem.NO_HEADINGS));
        try (var workbook = Objects.requireNonNull(getClass().getResourceAsStream("/cases/xlsx/03-x000D.xlsx"))) {
            assertThat(faults(load(workbook))).containsExactly(Fault.of(0, Problem.NOT_CSV));
        }
    }

    @DisplayName("C23: the file to correct keeps the title above the heading")
    @Test
    void theFileToCorrectKeepsTheTitle() throws IOException {
        var csv = "河头村选民登记表,,,,,\n" + RollText.header() + "1" + LINE + "\n";
        var faults = faults(read(csv));
        var text = toCorrect.text(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), faults, Locale.SIMPLIFIED_CHINESE);
        assertThat(text.split("\r\n")).hasSize(3).satisfies(lines -> {
            assertThat(lines[0]).startsWith("\uFEFF河头村选民登记表,");
            assertThat(lines[2]).contains("第 1 个字“1 U+0031”");
        });
    }

    @DisplayName("C23: headings with stars and remarks, tabs between the fields, a file in UTF-16")
    @Test
    void headingsAsFormsHaveThem() {
        var table = "*姓名\t性别\t出生日期（必填）\t身份证号：\t村民小组\t登记类别\t备注\n" + LINE.replace(',', '\t') + "\n";
        assertThat(load(new ByteArrayInputStream(("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(new Loading.Loaded(1, 0, 0));
    }

    private static List<Fault> faults(Loading loading) {
        assertThat(loading).isInstanceOf(Loading.Faulty.class);
        return ((Loading.Faulty) loading).faults();
    }

    private Loading load(String name) throws IOException {
        try (InputStream csv = Objects.requireNonNull(getClass().getResourceAsStream("/cases/roll/" + name))) {
            return load(csv);
        }
    }

    private Loading read(String csv) {
        return load(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private Loading load(InputStream csv) {
        return Scope.of(village).call(() -> file.load(village, csv, RollFixture.committee(village)));
    }
}
