package org.huanjie.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 选票计票命令 — {@code huanjie count --ballots}: a file of ballots in, the outcome of their sums out, as docs/count-file.md says. */
class CountBallotsCommandTest {

    private static final String FRAME = """
            {"edition": "ZJ2020", "body": "VILLAGERS_COMMITTEE", "round": "FIRST", "registered": 10, "issued": 9,
             "woman_already_elected": true,
             "posts": [
               {"post": "CHAIR", "seats": 1, "tally": [{"person": "p1", "sex": "MALE", "source": "CANDIDATE"}]},
               {"post": "MEMBER", "seats": 2, "tally": [
                 {"person": "p2", "sex": "FEMALE", "source": "CANDIDATE"},
                 {"person": "p3", "sex": "MALE", "source": "CANDIDATE"}]}]}
            """;
    private static final String GOOD = "CHAIR,MEMBER\n" + "p1,p2;p3\n".repeat(6);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private String frame = "";

    @BeforeEach
    void writeTheFrame() throws IOException {
        frame = kept("count.json", FRAME);
    }

    @Test
    void goodBallotsAreCounted() throws IOException {
        assertThat(run("", "count", "--ballots", kept("ballots.csv", GOOD), frame))
                .isZero();
        assertThat(out.toString()).contains("\"elected\" : [ \"p1\" ]", "\"valid\" : true", "参加投票 6 人");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theOutcomeIsSaidInTheLanguageAskedFor() throws IOException {
        assertThat(run("", "count", "--lang", "en", "--ballots", kept("ballots.csv", GOOD), frame))
                .isZero();
        assertThat(out.toString()).contains("6 of 10 registered took part");
    }

    @Test
    void oneOfTheTwoMayComeFromStandardInput() throws IOException {
        assertThat(run(GOOD, "count", "--ballots", "-", frame)).isZero();
        assertThat(run(FRAME, "count", "--ballots", kept("ballots.csv", GOOD), "-"))
                .isZero();
        assertThat(run("", "count", "--ballots", "-", "-")).isEqualTo(64);
        assertThat(run(GOOD, "count", "--lines", "--ballots", "-", frame)).isEqualTo(64);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                       | ballots:1:
            'CHAIR;p1,p2'            | ballots:1:
            'CHAIR,MEMBER;p1'        | ballots:2:
            'CHAIR,MEMBER;p1,p2,p3'  | ballots:2:
            'CHAIR,MEMBER;p9,p2'     | ballots:2.CHAIR:
            'CHAIR,MEMBER;p1,p9'     | ballots:2.MEMBER:
            'CHAIR,MEMBER;p1,"p2'    | ballots:
            """)
    void eachKindOfBadLineIsAFaultThatSaysWhere(String ballots, String where) throws IOException {
        for (var language : new String[] {"zh", "en"}) {
            err.getBuffer().setLength(0);
            assertThat(run(
                            "",
                            "count",
                            "--lang",
                            language,
                            "--ballots",
                            kept("ballots.csv", ballots.replace(";", "\n")),
                            frame))
                    .isEqualTo(2);
            assertThat(err.toString().lines()).singleElement().asString().startsWith("1. " + where);
        }
        assertThat(out.toString()).contains("\"faults\"").doesNotContain("\"elected\"");
    }

    @Test
    void otherBallotsThanWereRecoveredAreAFault() throws IOException {
        var seven = kept("seven.json", FRAME.replace("\"issued\": 9,", "\"issued\": 9, \"recovered\": 7,"));
        assertThat(run(GOOD, "count", "--ballots", "-", seven)).isEqualTo(2);
        assertThat(err.toString()).startsWith("1. recovered:");
    }

    @Test
    void ballotsThatCannotBeReadAreSixtyFour() {
        assertThat(run("", "count", "--ballots", folder.resolve("absent.csv").toString(), frame))
                .isEqualTo(64);
        assertThat(err.toString().lines()).singleElement().asString().contains("absent.csv");
        assertThat(out.toString()).isEmpty();
    }

    private String kept(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(String input, String... line) {
        var verbs = HuanjieCommand.commandLine(
                Object.class, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        return verbs.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(line);
    }
}
