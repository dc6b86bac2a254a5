package org.huanjie.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.huanjie.county.ListEntry.Standing;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** 名录文件 and 名目检查 — all faults at once, by line; what was on record keeps its name. */
class EntryFileTest {

    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-03-01T08:00:00+08:00");
    private static final CountyList LIST = new CountyList(
            "sample",
            "sample",
            "sample.what",
            List.of(
                    new ListEntry("COURT", "法院", "Court", 10, true, Standing.FIXED, "法律", "The law"),
                    new ListEntry("LAND", "自然资源", "Land", 20, true, Standing.SHIPPED, "惯例", "Practice"),
                    new ListEntry("TALK", "谈话", "Talk", 30, false, Standing.SHIPPED, "", "")));
    private static final ListEntries SHIPPED = ListEntries.shipped(LIST);

    @Test
    void theExampleOfTheDocumentIsTakenAsItSays() throws IOException {
        var text = Files.readString(Path.of("docs/county-list-file.md"));
        int from = text.indexOf("```csv\n") + 7;
        var drafts = done(read(text.substring(from, text.indexOf("```", from))));
        assertThat(drafts).extracting(EntryDraft::code).containsExactly("COURT", "LAND", "");
        assertThat(drafts).extracting(EntryDraft::open).containsExactly(true, false, true);
        assertThat(drafts.get(1).chinese()).isEqualTo("自然资源和规划局");
        assertThat(drafts.get(2).place()).isEqualTo(15);
        assertThat(check(drafts)).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (var words : both()) {
            var drafts = done(read(EntryFile.write(SHIPPED, words)));
            assertThat(drafts).extracting(EntryDraft::code).containsExactly("COURT", "LAND", "TALK");
            assertThat(drafts).extracting(EntryDraft::open).containsExactly(true, true, false);
            assertThat(check(drafts)).isEmpty();
        }
    }

    @Test
    void aLineWithoutACodeIsTheEntryOfThatNameOrANewOne() {
        assertThat(done(read("名称,英文名称\n法院,\n税务,Tax\n")))
                .extracting(EntryDraft::code, EntryDraft::open)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("COURT", true),
                        org.assertj.core.groups.Tuple.tuple("", true));
    }

    @Test
    void everyFaultIsSaidWithItsLine() {
        var drafts = done(read("""
                编号,名称,英文名称,顺序号,状态
                COURT,法院,,,停用
                LAND,,,1000,在用
                LAND,土地,,,
                NONE,没有,,x,
                ,法院,,,
                """));
        assertThat(check(drafts)).containsExactlyInAnyOrder(
                "fixed 1", "name 2", "place 2", "twice 3", "no-entry 4", "place 4", "twice 5");
        assertThat(check(done(read("名称\n一\n一\n")))).containsExactly("taken 2");
        assertThat(said(read("编号,状态\nCOURT,半用\n"))).containsExactly("缺少“名称”一栏", "第 2 行：状态“半用”看不懂");
        assertThat(said(read(""))).containsExactly("文件是空的");
        assertThat(said(read("名称\n"))).containsExactly("文件里没有名目");
    }

    @Test
    void aNameIsTakenOnlyWhereItsEntryIsOfferedStill() {
        assertThat(check(List.of(draft("", "自然资源", true)))).containsExactly("taken 0");
        assertThat(check(List.of(draft("LAND", "自然资源", false), draft("", "自然资源", true)))).isEmpty();
        assertThat(check(List.of(draft("", "谈话", true)))).as("the closed one is not offered").isEmpty();
        assertThat(check(List.of(draft("TALK", "法院", true)))).containsExactly("taken 0");
    }

    @Test
    void whatTheCountyStillNeedsIsNotClosedAndAListHasItsEnd() {
        var needing = new EntryCheck(SHIPPED, "LAND"::equals);
        assertThat(keys(needing.faults(List.of(draft("LAND", "自然资源", false))))).containsExactly("needed 0");
        assertThat(keys(needing.faults(List.of(draft("LAND", "国土", true))))).isEmpty();
        var many = IntStream.rangeClosed(1, EntryCheck.MOST - 2)
                .mapToObj(n -> draft("", "第" + n, true))
                .toList();
        assertThat(check(many)).containsExactly("too-many " + EntryCheck.MOST);
        assertThat(check(many.subList(1, many.size()))).isEmpty();
    }

    @Test
    void aNewNameLeavesWhatWasOnRecord() {
        var entries = new ListEntries(
                LIST,
                List.of(
                        new ListLine("LAND", "国土局", "", 20, true, FIRST),
                        new ListLine("OWN_1", "渔业", "", 40, true, FIRST),
                        new ListLine("OWN_1", "海洋渔业", "", 5, false, FIRST.plusDays(10))));
        assertThat(entries.at("LAND", FIRST.minusSeconds(1)).chinese()).isEqualTo("自然资源");
        assertThat(entries.at("LAND", FIRST).chinese()).isEqualTo("国土局");
        assertThat(entries.of("LAND").source()).as("its source stays").isEqualTo("惯例");
        assertThat(entries.at("OWN_1", FIRST.plusDays(9)).chinese()).isEqualTo("渔业");
        assertThat(entries.at("OWN_1", FIRST.minusDays(1)).chinese()).as("older than its entry").isEqualTo("渔业");
        assertThat(entries.of("OWN_1").chinese()).isEqualTo("海洋渔业");
        assertThat(entries.all()).extracting(ListEntry::code).containsExactly("OWN_1", "COURT", "LAND", "TALK");
        assertThat(entries.open()).extracting(ListEntry::code).containsExactly("COURT", "LAND");
        assertThat(entries.offers("OWN_1")).isFalse();
        assertThat(entries.freeCode(1)).as("a closed entry keeps its code").isEqualTo("OWN_2");
    }

    @Test
    void withoutEnglishTheChineseIsShown() {
        var own = new ListLine("OWN_1", "渔业", "", 40, true, FIRST).over(null);
        assertThat(both().stream().map(own::text)).containsExactly("渔业", "渔业");
        assertThat(both().stream().map(SHIPPED.of("COURT")::text)).containsExactly("法院", "Court");
    }

    private static EntryDraft draft(String code, String name, boolean open) {
        return new EntryDraft(code, name, "", 0, open, 0);
    }

    private static List<String> check(List<EntryDraft> drafts) {
        return keys(new EntryCheck(SHIPPED, code -> false).faults(drafts));
    }

    /** The reason, and the line or number that it says first; lines from 1 below the headings. */
    private static List<String> keys(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.key().replace("county.refused.", "") + " "
                        + (reason.arguments().getFirst() instanceof EntryDraft.At at
                                ? Math.max(0, at.line() - 1)
                                : reason.arguments().getFirst()))
                .toList();
    }

    private static Verdict<List<EntryDraft>> read(String file) {
        return new EntryFile(SHIPPED, both()).read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<EntryDraft> done(Verdict<List<EntryDraft>> verdict) {
        return ((Verdict.Done<List<EntryDraft>>) verdict).value();
    }

    private static List<String> said(Verdict<List<EntryDraft>> verdict) {
        return ((Verdict.Refused<List<EntryDraft>>) verdict)
                .reasons().stream().map(reason -> reason.text(both().getFirst())).toList();
    }

    private static List<Words> both() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("messages/county");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return List.of(new Words(source, Locale.SIMPLIFIED_CHINESE), new Words(source, Locale.ENGLISH));
    }
}
