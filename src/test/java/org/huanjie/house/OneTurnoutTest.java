package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 参选率守则 — turnout is one figure: {@code Turnout} rounds it and says it, and nothing else divides or formats it. */
class OneTurnoutTest {

    private static final Path MAIN = Path.of("src/main");
    private static final String HOME = "Turnout.java";
    /** A share of the registered, a length of a bar turned into a figure, a percentage with decimals of its own. */
    private static final List<Pattern> ELSEWHERE = List.of(
            Pattern.compile("/ *\\(?[\\w.()]*registered\\(\\)"),
            Pattern.compile("divide\\([^;]*registered\\(\\)", Pattern.DOTALL),
            Pattern.compile("hundredths\\(\\) *[/%*]"),
            Pattern.compile("exact\\(\\) *\\)? *\\.setScale"));
    private static final Pattern FORMAT = Pattern.compile("(?m)^(?!polling\\.per-cent)[\\w.-]+=.*(?:\\{\\d,number,0\\.0+}%|\\{\\d}\\.\\{\\d}%).*$");

    @Test
    void nothingElseDividesByTheRegistered() throws IOException {
        try (var files = Files.walk(MAIN)) {
            for (var file : files.filter(OneTurnoutTest::source).toList()) {
                assertThat(elsewhere(Files.readString(file)))
                        .as("%s: ask Turnout, which rounds once", file)
                        .isEmpty();
            }
        }
    }

    @Test
    void noMessageHasAFormatOfItsOwn() throws IOException {
        try (var files = Files.list(MAIN.resolve("resources/messages"))) {
            for (var file : files.toList()) {
                assertThat(formats(Files.readString(file)))
                        .as("%s: Turnout.percent says it in polling.per-cent", file)
                        .isEmpty();
            }
        }
    }

    @Test
    void aFigureOfItsOwnIsCaught() {
        assertThat(elsewhere("int tenths = board.issued() * 1000 / board.registered();")).isNotEmpty();
        assertThat(elsewhere("100.0 * figures.marked() / figures.turnout().registered()")).isNotEmpty();
        assertThat(elsewhere(".divide(BigDecimal.valueOf(turnout.registered()), 2, HALF_UP)")).isNotEmpty();
        assertThat(elsewhere("words.of(key, turnout.hundredths() / 100.0)")).isNotEmpty();
        assertThat(formats("public.percent={0,number,0.00}%")).isNotEmpty();
        assertThat(formats("count.board.per-cent={0}.{1}%")).isNotEmpty();
        assertThat(formats("polling.per-cent={0,number,0.00}%")).isEmpty();
    }

    private static boolean source(Path file) {
        var name = file.getFileName().toString();
        return (name.endsWith(".java") || name.endsWith(".jte")) && !name.equals(HOME);
    }

    private static List<String> elsewhere(String source) {
        return ELSEWHERE.stream().flatMap(pattern -> found(pattern, source)).toList();
    }

    private static List<String> formats(String messages) {
        return found(FORMAT, messages).toList();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group());
    }
}
