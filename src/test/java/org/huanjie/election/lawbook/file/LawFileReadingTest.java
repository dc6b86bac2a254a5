package org.huanjie.election.lawbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.huanjie.law.Holidays;
import org.huanjie.law.Setting;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** 法规文件的读取 — whole, or every fault with its line. */
public class LawFileReadingTest {

    @Test
    void theExampleOfHolidaysIsTheNoticeThatTheProgramHas() throws IOException {
        var file = done(HolidayFile.read(bytes(example("holidays-file")), words()));
        assertThat(file.year()).isEqualTo(2026);
        assertThat(file.spans())
                .isEqualTo(Holidays.shipped().spans().stream()
                        .filter(span -> span.year() == 2026)
                        .toList());
    }

    @Test
    void theExampleOfAnEditionIsRead() throws IOException {
        var file = done(EditionReading.read(bytes(example("edition-file")), words()));
        assertThat(file.code()).isEqualTo("P35-2026");
        assertThat(file.isFor("350102")).isTrue();
        assertThat(file.isFor("330326")).isFalse();
        assertThat(file.inForceOn(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(file.inForceOn(LocalDate.of(2030, 1, 1))).isTrue();
        var rulebook = file.rulebook();
        assertThat(rulebook.settings().value(Setting.MAX_PROXIES)).isEqualTo("1");
        assertThat(rulebook.settings().finalListDays()).hasValue(5);
        assertThat(rulebook.settings().rollPublishDays())
                .as("the nation's edition of 2026 leaves it open")
                .hasValue(20);
        assertThat(rulebook.settings().value(Setting.RELATIVES)).isEqualTo(Setting.UNSET);
        assertThat(rulebook.settings().value(Setting.TIE))
                .as("what it does not name")
                .isEqualTo("REVOTE");
    }

    @Test
    void everyFaultOfHolidaysIsSaidAtOnce() {
        var file = """
                年份,2027
                来源,网上
                天气,晴

                起,止,放假或上班,节日
                2027-01-01,2027-01-03,放假,元旦
                2027-02-30,2027-02-11,放假,春节
                2027-04-05,2027-04-03,放假,清明节
                2026-05-01,2026-05-05,放假,劳动节
                2027-05-10,2027-05-10,上班,劳动节
                2027-06-09,2027-06-09,休假,端午
                """;
        assertThat(refused(HolidayFile.read(bytes(file), words())))
                .containsExactlyInAnyOrder(
                        "fact-unknown 3 天气",
                        "fact-missing DOCUMENT",
                        "no-day 7 FROM 2027-02-30",
                        "until-before-from 8 2027-04-05 2027-04-03",
                        "not-of-the-year 9 2026-05-01 2026-05-05 2027",
                        "no-weekend 10 2027-05-10 2027-05-10",
                        "unknown-word 11 KIND 休假",
                        "unknown-word 11 FESTIVAL 端午");
    }

    @Test
    void daysThatOverlapOrAreTooFewAreNoNotice() {
        var file = """
                YEAR,2027
                DOCUMENT,x
                SOURCE,x
                FROM,UNTIL,KIND,FESTIVAL
                2027-01-01,2027-01-03,OFF,NEW_YEAR
                2027-01-03,2027-01-04,OFF,OTHER
                """;
        assertThat(refused(HolidayFile.read(bytes(file), words())))
                .containsExactly("overlaps 2027-01-01 2027-01-03", "too-few-days 5 13");
        assertThat(refused(HolidayFile.read(new byte[0], words()))).contains("no-file");
        assertThat(refused(HolidayFile.read(bytes("YEAR,27\n"), words())))
                .contains("no-headings", "bad-year 27", "fact-missing SOURCE");
    }

    @Test
    void everyFaultOfAnEditionIsSaidAtOnce() {
        var file = """
                CODE,FJ2026
                TITLE,名称
                ISSUER,机关
                DOCUMENT,文号
                FROM_DAY,2026-01-01
                UNTIL_DAY,2025-01-01
                SOURCE,公报
                SETTING,VALUE,SOURCE
                TERM_YEARS,4,第三条
                MAX_PROXIES,2,
                MAX_PROXIES,1,第四条
                天数,1,第五条
                """;
        assertThat(refused(EditionReading.read(bytes(file), words())))
                .containsExactlyInAnyOrder(
                        "bad-code FJ2026",
                        "until-before-from  2026-01-01 2025-01-01",
                        "value 9 TERM_YEARS 4 3 | 5",
                        "empty 10 SOURCE",
                        "setting-twice 11 MAX_PROXIES",
                        "unknown-word 12 SETTING 天数");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T done(Verdict<T> verdict) {
        return ((Verdict.Done<T>) verdict).value();
    }

    private static List<String> refused(Verdict<?> verdict) {
        return ((Verdict.Refused<?>) verdict)
                .reasons().stream().map(LawFileReadingTest::said).toList();
    }

    private static String said(Reason reason) {
        var text = new StringBuilder(reason.key().substring("election.law-file.".length()));
        for (var argument : reason.arguments()) {
            text.append(' ').append(argument);
        }
        return text.toString();
    }

    public static String example(String name) throws IOException {
        var text = Files.readString(Path.of("docs/" + name + ".md"));
        int from = text.indexOf("```csv\n") + 7;
        return text.substring(from, text.indexOf("```", from));
    }

    static LawWords words() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("messages/election");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return new LawWords(List.of(new Words(source, Locale.SIMPLIFIED_CHINESE), new Words(source, Locale.ENGLISH)));
    }
}
