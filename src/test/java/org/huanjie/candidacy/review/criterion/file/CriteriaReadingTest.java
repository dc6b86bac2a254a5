package org.huanjie.candidacy.review.criterion.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.huanjie.candidacy.review.rules.Follows;
import org.huanjie.candidacy.review.rules.Lasting;
import org.huanjie.candidacy.review.rules.LegalForce;
import org.huanjie.candidacy.review.organ.Organs;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.county.ListEntries;
import org.huanjie.candidacy.review.rules.ProofKind;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** 条件文件的读取 — whole, or every fault with its line. */
public class CriteriaReadingTest {

    private static final String HEAD = """
            CODE,ED-330326-2026
            NAME,名称
            ISSUER,单位
            DOCUMENT,文号
            FROM_DAY,2026-01-01
            SOURCE,文件
            ITEM,TEXT,FORCE,ORGAN,EVIDENCE,TIME,YEARS,FOLLOWS,SOURCE
            """;

    @Test
    void theExampleOfTheDocumentIsTakenAsItSays() throws IOException {
        var file = done(read(example()));
        assertThat(file.code()).isEqualTo("ED-330326-2026");
        assertThat(file.facts().issuerEn()).as("without English the Chinese").isEqualTo("平阳县村级组织换届工作领导小组");
        assertThat(file.facts().untilDay()).isEqualTo("2026-12-31");
        assertThat(file.lines()).extracting(CriteriaFile.Line::item).containsExactly("MAYNOT-1", "ILLSUITED-1", "ILLSUITED-2", "VILLAGE-1");
        var first = file.lines().getFirst();
        assertThat(first.force()).isEqualTo(LegalForce.P);
        assertThat(first.organ()).isEqualTo(new Organ("POLICE"));
        assertThat(first.evidence()).containsExactly(ProofKind.DECISION, ProofKind.JUDGMENT);
        assertThat(first.time()).isEqualTo(Lasting.YEARS);
        assertThat(first.years()).isEqualTo(3);
        assertThat(first.follows()).isEqualTo(Follows.ADVICE);
        assertThat(file.lines().get(1).textEn()).isEqualTo("违法建房未整改");
        assertThat(file.lines().get(2).set()).as("what could not be sourced stays unset").isFalse();
        assertThat(file.whole()).isFalse();
    }

    @Test
    void aFileWithNothingLeftOpenIsWhole() {
        assertThat(done(read(HEAD + "A-1,条件,P,COURT,JUDGMENT,PRESENT,,TALK,一\n")).whole()).isTrue();
    }

    @Test
    void severalKindsOfEvidenceAreTakenInTheirOrderEachOnce() {
        var line = done(read(HEAD + "A-1,条件,P,COURT,证明、JUDGMENT / 裁判文书,PRESENT,,TALK,一\n")).lines().getFirst();
        assertThat(line.evidence()).containsExactly(ProofKind.CERTIFICATE, ProofKind.JUDGMENT);
        assertThat(refused(read(HEAD + "A-1,条件,P,COURT,证明、传闻,PRESENT,,TALK,一\n"))).hasSize(1);
        assertThat(done(read(HEAD + "A-1,条件,P,COURT,/,PRESENT,,TALK,一\n")).whole()).isFalse();
    }

    @Test
    void everyFaultOfEveryLineIsSaidAtOnce() {
        var faults = refused(read("""
                CODE,平阳
                NAME,名称
                NAME,又一个
                颜色,红
                ISSUER,单位
                FROM_DAY,明年
                ITEM,TEXT,FORCE,ORGAN,EVIDENCE,TIME,YEARS,FOLLOWS,SOURCE
                A-1,条件,L,COURT,JUDGMENT,PRESENT,,LIST,一
                A-1,,M,派出所,DECISION,YEARS,,TALK,二
                a_2,条件,P,COURT,DECISION,PRESENT,3,LIST,三
                """));
        assertThat(faults).containsExactly(
                "bad-code 1", "fact-twice 3", "fact-unknown 4", "no-day 6", "force-not-yours 8",
                "empty 9", "item-twice 9", "force-not-yours 9", "does-not-follow 9", "unknown-word 9", "no-years 9",
                "bad-item 10", "does-not-follow 10", "no-years 10",
                "fact-missing DOCUMENT", "fact-missing SOURCE");
    }

    @Test
    void lawAndMinistryAreRefusedInWhateverWord() {
        for (var force : List.of("L", "M", "法律", "部门规章", "Law", "l")) {
            assertThat(refused(read(HEAD + "A-1,条件," + force + ",COURT,JUDGMENT,PRESENT,,,\n")))
                    .as(force)
                    .containsExactly("force-not-yours 8");
        }
    }

    @Test
    void aFileThatIsNoneSaysSo() {
        assertThat(refused(read(""))).containsExactly("no-file ");
        assertThat(refused(read(HEAD))).containsExactly("no-criteria ");
        assertThat(refused(read("CODE,ED-330326-1\n"))).contains("no-headings ");
        assertThat(refused(read(HEAD + "A-1,\"条件,P\n"))).contains("broken 8");
        assertThat(refused(CriteriaReading.read(new byte[CriteriaReading.MOST_BYTES + 1], words()))).containsExactly("too-large ");
        assertThat(refused(CriteriaReading.read((HEAD + "A-1,条件,P\n").getBytes(java.nio.charset.Charset.forName("GB18030")), words())))
                .isNotEmpty();
    }

    @Test
    void linesAreTakenUpToTheMostAndNoFurther() {
        var lines = new StringBuilder(HEAD);
        for (int n = 1; n <= 99; n++) {
            lines.append("A-").append(n).append(",条件,P,COURT,JUDGMENT,PRESENT,,TALK,一\n");
        }
        assertThat(done(read(lines.toString())).lines()).hasSize(99);
        assertThat(refused(read(lines.append("B-1,条件,P,,,,,,\n").toString()))).containsExactly("too-many 99");
    }

    /** The block of docs/criteria-file.md. */
    public static String example() throws IOException {
        var text = Files.readString(Path.of("docs/criteria-file.md"));
        int from = text.indexOf("```csv\n") + 7;
        return text.substring(from, text.indexOf("```", from));
    }

    static CriteriaWords words() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("messages/candidacy-review");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return new CriteriaWords(List.of(new Words(source, Locale.SIMPLIFIED_CHINESE), new Words(source, Locale.ENGLISH)),
                ListEntries.shipped(Organs.LIST));
    }

    private static Verdict<CriteriaFile> read(String file) {
        return CriteriaReading.read(file.getBytes(StandardCharsets.UTF_8), words());
    }

    private static CriteriaFile done(Verdict<CriteriaFile> verdict) {
        return verdict.answer(file -> file, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    private static List<String> refused(Verdict<CriteriaFile> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused<CriteriaFile>) verdict)
                .reasons().stream().map(CriteriaReadingTest::said).toList();
    }

    private static String said(Reason reason) {
        var arguments = reason.arguments();
        return reason.key().substring("candidacy.criteria-file.".length()) + " " + (arguments.isEmpty() ? "" : arguments.getFirst());
    }
}
