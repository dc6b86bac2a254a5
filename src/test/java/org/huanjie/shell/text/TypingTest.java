package org.huanjie.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 录入的读法 — one rule for whatever is typed; the browser's twin is held against the same texts in a browser. */
public class TypingTest {

    /** C13: what is typed, and what it is read as. */
    public static final Map<String, String> READ = Map.ofEntries(
            Map.entry("１２３", "123"),
            Map.entry("\u3000 12 \u00a0", "12"),
            Map.entry("\u200e330326190001010015\u200f", "330326190001010015"),
            Map.entry("Ａ－００１", "A-001"),
            Map.entry("２０１７－０３－０５", "2017-03-05"),
            Map.entry("１，２\u3000３", "1,2 3"),
            Map.entry("\u3000\u3000", ""),
            Map.entry("\u200b", ""),
            Map.entry("\u3000张\u3000甲\ufeff", "张\u3000甲"),
            Map.entry("同意（３ 人），通过。", "同意（３ 人），通过。"),
            Map.entry(" 第一行\n第二行 \n", "第一行\n第二行"),
            Map.entry("ｚｈａｎｇ", "zhang"),
            Map.entry("", ""));

    // what a field is named that the part of the house shows
    private static final Pattern SECRET =
            Pattern.compile("@template\\.shell\\.password\\(name = (?:\\w+ \\+ )?\"([^\"]*)\"");
    private static final Pattern INPUT = Pattern.compile("<input[^>]*");

    @Test
    void whatIsTypedIsReadInOneWay() {
        READ.forEach((typed, read) -> assertThat(Typing.read(typed)).isEqualTo(read));
    }

    @Test
    void numbersAndDaysAreReadAsTheyWereMeantOrNotAtAll() {
        assertThat(Typing.number("１２０")).isEqualTo(OptionalInt.of(120));
        assertThat(List.of("", "many", "1234567", "-1", "1.5", "一百"))
                .allSatisfy(text -> assertThat(Typing.number(text)).isEmpty());
        assertThat(Typing.decimal("９５．５")).contains(new BigDecimal("95.5"));
        assertThat(Typing.decimal("1,200")).contains(new BigDecimal("1200"));
        assertThat(Typing.decimal("1.234")).isEmpty();
        assertThat(List.of("90%", "９０％", "90")).allSatisfy(text -> {
            assertThat(Typing.percent(text)).contains(new BigDecimal("90"));
            assertThat(Typing.wholePercent(text)).hasValue(90);
        });
        assertThat(Typing.percent("95.5%")).contains(new BigDecimal("95.5"));
        assertThat(Typing.wholePercent("95.5%")).isEmpty();
        assertThat(List.of("%", "90%%", "九成", "")).allSatisfy(text -> assertThat(Typing.percent(text)).isEmpty());
        assertThat(Typing.number("90%")).as("ballots are not counted in per cent").isEmpty();
        assertThat(Typing.fen("1,234.5")).hasValue(123450);
        assertThat(List.of("1.234", "-1", "一万", "")).allSatisfy(text -> assertThat(Typing.fen(text))
                .isEmpty());
        assertThat(List.of("2017-03-05", "２０１７／３／５", "2017年3月5日", "２０１７年３月５日", "20170305", " 2017.3.5", "二〇一七年三月五日"))
                .allSatisfy(text -> assertThat(Typing.day(text)).contains(LocalDate.of(2017, 3, 5)));
        assertThat(List.of("", "2017-02-30", "17-3-5", "5/3/2017"))
                .allSatisfy(text -> assertThat(Typing.day(text)).isEmpty());
        assertThat(Typing.moment("2017-03-05T09:30")).isPresent();
    }

    /** The browser holds a field against what the server will; what will be folded passes. */
    @Test
    void theBrowsersPatternLetsPassWhatTheServerReads() {
        assertThat(Stream.of("12", "１２", " 12\u3000"))
                .allMatch(Pattern.compile(Typing.NUMBER.pattern(), Pattern.UNICODE_CHARACTER_CLASS)
                        .asMatchPredicate());
        assertThat(Stream.of("many", "1.5", "1234567"))
                .noneMatch(Pattern.compile(Typing.NUMBER.pattern()).asMatchPredicate());
        assertThat(Stream.of("95.5", "９５．５", "1，200"))
                .allMatch(Pattern.compile(Typing.DECIMAL.pattern()).asMatchPredicate());
        assertThat(Stream.of("90%", "９０％", "95.5"))
                .allMatch(Pattern.compile(Typing.PERCENT.pattern()).asMatchPredicate());
        assertThat(Stream.of("123456", "123 456", "330326103210"))
                .allMatch(Pattern.compile(Typing.DIGITS.pattern()).asMatchPredicate());
    }

    @Test
    void everyFieldForFiguresHasItsPatternFromTheTable() throws IOException {
        var fields = inputs().filter(input -> input.contains("inputmode=")).toList();
        assertThat(fields).isNotEmpty().allMatch(TypingTest::hasPattern);
        assertThat(hasPattern("<input inputmode=\"numeric\" name=\"given\"")).isFalse();
    }

    @Test
    void passwordsAreTakenAsTheyAreTyped() throws IOException {
        assertThat(inputs().filter(input -> input.contains("type=\"password\"") && !input.contains("${name}")))
                .isNotEmpty()
                .allMatch(input -> Typing.secret(input.replaceFirst("(?s).*\\bname=\"([^\"]*)\".*", "$1")));
        assertThat(templates().stream()
                        .flatMap(text -> SECRET.matcher(text).results().map(match -> match.group(1))))
                .isNotEmpty()
                .allMatch(Typing::secret);
        assertThat(SECRET.matcher("@template.shell.password(name = first + \"word\"")
                        .replaceFirst("$1"))
                .isEqualTo("word");
        assertThat(Typing.secret("first-password")).isTrue();
        assertThat(Typing.secret("person-name")).isFalse();
    }

    private static boolean hasPattern(String input) {
        return input.contains("Typing.");
    }

    private static Stream<String> inputs() throws IOException {
        return templates().stream().flatMap(text -> INPUT.matcher(text).results().map(MatchResult::group));
    }

    private static List<String> templates() throws IOException {
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .map(TypingTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
