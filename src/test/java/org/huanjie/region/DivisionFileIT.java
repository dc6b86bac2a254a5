package org.huanjie.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.huanjie.HuanjieIT;
import org.huanjie.region.DivisionFile.Fault;
import org.huanjie.region.DivisionFile.Result;
import org.huanjie.region.DivisionFile.Root;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HuanjieIT
class DivisionFileIT {

    private static final Root PINGYANG = new Root("330326", "平阳县");

    @Autowired
    DivisionFile file;

    @Autowired
    Divisions divisions;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void loadTheCounty() throws IOException {
        try (var list = DivisionFileIT.class.getResourceAsStream("/divisions/pingyang-2017.csv")) {
            assertThat(file.load(java.util.Objects.requireNonNull(list), Optional.of(PINGYANG), 2017))
                    .isInstanceOf(Result.Loaded.class);
        }
    }

    @Test
    void theCountyOf2017HasExactly599Villages() {
        assertThat(divisions.villages("330326")).hasSize(599).allMatch(Division::isVillage);
        assertThat(divisions.find("330326117284")).map(Division::name).contains("万顺村");
        assertThat(divisions.below("330326")).hasSize(17);
    }

    @Test
    void theDatabaseKnowsAVillageByTheSameRuleAsTheProgram() {
        var differing = sql.sql("SELECT code, name, parent, is_village FROM region.division WHERE length(code) = 12")
                .query((row, n) -> new Division(row.getString(1), row.getString(2), row.getString(3)).isVillage()
                                == row.getBoolean(4)
                        ? ""
                        : row.getString(2))
                .list();
        assertThat(differing).hasSizeGreaterThan(600).containsOnly("");
    }

    @Test
    void aCommitteeShowsAsItsVillageAndKeepsItsNameInTheSource() {
        assertThat(divisions.find("330326103210")).contains(new Division("330326103210", "潘南村", "330326103"));
        assertThat(sql.sql("SELECT source_name FROM region.division WHERE code = '330326103210'")
                        .query(String.class)
                        .single())
                .isEqualTo("潘南村委会");
    }

    @Test
    void aVillageIsFoundByNamePinyinInitialsAndCode() {
        for (var typed : new String[] {"pnc", "pannan", "PanNan", "潘南", "潘南村委会", "330326103210", " pnc "}) {
            assertThat(divisions.search(typed, "330326", 10))
                    .as(typed)
                    .extracting(Division::name)
                    .contains("潘南村");
        }
        assertThat(divisions.search("xjz", "330326", 1))
                .extracting(Division::name)
                .containsExactly("萧江镇");
    }

    @Test
    void aSearchStaysWithinItsDivisionAndItsLimit() {
        assertThat(divisions.search("pnc", "330326100", 10)).isEmpty();
        assertThat(divisions.search("x", "330326", 5)).hasSize(5);
        assertThat(divisions.search("", "330326", 5)).isEmpty();
        assertThat(divisions.search("！", "330326", 5)).isEmpty();
    }

    @Test
    void theRootIsNamedAndLiesAboveItsTowns() {
        assertThat(divisions.above("330326103210")).extracting(Division::name).containsExactly("平阳县", "萧江镇", "潘南村");
    }

    @Test
    void aListWithoutItsRootIsRefusedLineByLine() {
        assertThat(faults("code,name,parent_code\n980001100,甲镇,980001\n980001101,乙镇,980001\n"))
                .extracting(Fault::line, Fault::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "region.fault.parent-unknown"),
                        org.assertj.core.groups.Tuple.tuple(3L, "region.fault.parent-unknown"));
    }

    @Test
    void everyBadLineIsReportedAtOnceAndNothingIsLoaded() throws IOException {
        var bad = new String(
                DivisionFileIT.class
                        .getResourceAsStream("/divisions/bad-lines.csv")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(faults(bad))
                .extracting(Fault::line, Fault::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4L, "region.fault.code"),
                        org.assertj.core.groups.Tuple.tuple(5L, "region.fault.code"),
                        org.assertj.core.groups.Tuple.tuple(6L, "region.fault.name"),
                        org.assertj.core.groups.Tuple.tuple(7L, "region.fault.parent"),
                        org.assertj.core.groups.Tuple.tuple(8L, "region.fault.twice"),
                        org.assertj.core.groups.Tuple.tuple(9L, "region.fault.parent-unknown"),
                        org.assertj.core.groups.Tuple.tuple(10L, "region.fault.fields"));
        assertThat(divisions.find("980002")).isEmpty();
    }

    @Test
    void aThousandBadLinesAreShownAndAllAreCounted() {
        var many = IntStream.range(0, 1500).mapToObj(n -> "x" + n + ",甲,98\n").collect(Collectors.joining());
        assertThat(load("code,name,parent_code\n" + many)).isInstanceOfSatisfying(Result.Faulty.class, faulty -> {
            assertThat(faulty.shown()).hasSize(1000);
            assertThat(faulty.total()).isEqualTo(1500);
        });
    }

    @Test
    void bytesThatAreNotUtf8AreAFaultOfTheirLine() {
        var gbk = "code,name,parent_code\n98,甲省,\n".getBytes(java.nio.charset.Charset.forName("GB18030"));
        assertThat(file.load(new ByteArrayInputStream(gbk), Optional.empty(), 2017))
                .isInstanceOfSatisfying(
                        Result.Faulty.class,
                        faulty -> assertThat(faulty.shown())
                                .extracting(Fault::key)
                                .containsExactly("region.fault.encoding"));
    }

    @DisplayName("C6, C7: a mark before a quoted heading, and lines of commas alone")
    @Test
    void whatSpreadsheetsLeaveIsRead() throws IOException {
        try (var list = DivisionFileIT.class.getResourceAsStream("/cases/divisions/d2-bom-quoted.csv")) {
            assertThat(file.load(java.util.Objects.requireNonNull(list), Optional.of(PINGYANG), 2017))
                    .isInstanceOf(Result.Loaded.class);
        }
        assertThat(load("code,name,parent_code\n96,甲省,\n,,\n\n")).isEqualTo(new Result.Loaded(1, 0, 0, 2));
    }

    @DisplayName("C2, C17: a quote over several lines and a control character are faults of their lines")
    @Test
    void noLineIsLostToAQuote() {
        assertThat(faults("code,name,parent_code\n96,\"甲省,\n95,乙省,\n94,丙省\",\n"))
                .extracting(Fault::line, Fault::key)
                .contains(org.assertj.core.groups.Tuple.tuple(2L, "region.fault.quote"));
        assertThat(faults("code,name,parent_code\n96,甲省,\n95,\"乙省,\n94,丙省,\n"))
                .extracting(Fault::line, Fault::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, "region.fault.quote"));
        assertThat(faults("code,name,parent_code\n96,甲省,\n\0\0\n"))
                .extracting(Fault::line, Fault::key)
                .contains(org.assertj.core.groups.Tuple.tuple(3L, "region.fault.control"));
    }

    @Test
    void somethingElseThanAListIsRefused() {
        assertThat(faults("")).extracting(Fault::key).containsExactly("region.fault.header");
        assertThat(faults("name,code\n")).extracting(Fault::key).containsExactly("region.fault.header");
    }

    @Test
    void aGzippedListAndAByteOrderMarkAreRead() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write("\uFEFFcode,name,parent_code\r\n97,\"甲\t省\",\r\n"
                    .replace("\t", "")
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(file.load(new ByteArrayInputStream(packed.toByteArray()), Optional.empty(), 2017))
                .isEqualTo(new Result.Loaded(1, 0, 0, 0));
        assertThat(divisions.find("97")).map(Division::name).contains("甲省");
    }

    @Test
    void aLaterEditionEndsWhatItNoLongerLists() {
        var early =
                "code,name,parent_code\n96,甲省,\n9601,甲市,96\n960101,甲县,9601\n960101100,甲镇,960101\n960101100200,甲村委会,960101100\n"
                        + "960101100201,乙村委会,960101100\n";
        var late = early.replace("960101100201,乙村委会", "960101100202,丙村委会");
        assertThat(load(early, 2017)).isEqualTo(new Result.Loaded(6, 2, 0, 0));
        assertThat(load(late, 2023)).isEqualTo(new Result.Loaded(6, 2, 1, 0));
        assertThat(divisions.villages("960101")).extracting(Division::name).containsExactly("甲村", "丙村");
        assertThat(divisions.find("960101100201")).map(Division::name).contains("乙村");
        assertThat(sql.sql("SELECT valid_from FROM region.division WHERE code = '960101100202'")
                        .query(java.time.LocalDate.class)
                        .single())
                .isEqualTo("2023-01-01");
    }

    @Test
    void loadingTheSameListAgainChangesNothing() throws IOException {
        loadTheCounty();
        var before = divisions.villages("330326");
        loadTheCounty();
        assertThat(divisions.villages("330326")).isEqualTo(before);
    }

    /** Needs the nationwide list, which is not in the repository: give its path as the system property {@code divisions.nationwide}. */
    @Test
    @Tag("soak")
    void theNationIsLoaded() throws IOException {
        var list = Path.of(System.getProperty("divisions.nationwide", ""));
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isRegularFile(list), "no nationwide list given");
        try (var in = Files.newInputStream(list)) {
            long began = System.nanoTime();
            var result = file.load(in, Optional.empty(), 2017);
            System.out.printf("%s in %.1f s%n", result, (System.nanoTime() - began) / 1e9);
            assertThat(result)
                    .isInstanceOfSatisfying(
                            Result.Loaded.class,
                            loaded -> assertThat(loaded.divisions()).isEqualTo(714_092));
        }
        theDatabaseKnowsAVillageByTheSameRuleAsTheProgram();
    }

    private java.util.List<Fault> faults(String list) {
        return load(list) instanceof Result.Faulty faulty ? faulty.shown() : java.util.List.of();
    }

    private Result load(String list) {
        return load(list, 2017);
    }

    private Result load(String list, int edition) {
        return file.load(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)), Optional.empty(), edition);
    }
}
