package org.huanjie.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountCommandTest {

    private static final Path EXAMPLE = Path.of("src/test/resources/elections/chair-by-majority/count.json");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsTheOutcomeInChineseUnlessAsked() {
        assertThat(run("", "count", EXAMPLE.toString())).isZero();
        assertThat(out.toString()).contains("登记参加选举的村民 1000 人，参加投票 898 人；过半数为 501 人");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void printsTheOutcomeInEnglish() {
        assertThat(run("", "count", "--lang", "en", EXAMPLE.toString())).isZero();
        assertThat(out.toString())
                .contains("898 of 1000 registered took part; more than half is 501")
                .contains("610 of 898 votes; more than half is 450");
    }

    @Test
    void readsStandardInput() throws IOException {
        assertThat(run(Files.readString(EXAMPLE), "count", "-")).isZero();
        assertThat(out.toString()).contains("\"elected\" : [ \"p1\" ]");
    }

    @Test
    void answersFaultsWithTwoAndALineForEach() throws IOException {
        var wrong = Files.readString(EXAMPLE).replace("610", "6100").replace("\"issued\"", "\"issue\"");
        assertThat(run(wrong, "count", "-", "--lang=en")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "1. issued: the key issued is missing",
                        "2. issue: unknown key issue",
                        "3. posts[0].tally[0].votes: 6100 votes are more than the 878 valid ballots",
                        "4. posts[0].tally: 6361 votes are more than 1 seats × 878 valid ballots");
        assertThat(out.toString()).contains("\"faults\"").contains("\"path\" : \"posts[0].tally\"");
    }

    @Test
    void countsALineAtATimeInOrder() throws IOException {
        var good = Files.readString(EXAMPLE).replaceAll("\\s*\\R\\s*", " ");
        assertThat(run(good + "\n" + good.replace("610", "100") + "\r\n\n" + good, "count", "-", "--lines"))
                .isEqualTo(2);
        var lines = out.toString().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("\"elected\":[\"p1\"]").isEqualTo(lines.get(3));
        assertThat(lines.get(1)).contains("\"elected\":[]").contains("\"rerun_seats\":1");
        assertThat(lines.get(2)).startsWith("{\"faults\":[{\"path\":\"\",\"code\":\"not_json\"");
        assertThat(err.toString()).startsWith("3: 1. ");
    }

    @Test
    void aFileOfGoodLinesIsDoneWithZero() throws IOException {
        var good = Files.readString(EXAMPLE).replaceAll("\\s*\\R\\s*", " ");
        assertThat(run(good + "\n" + good + "\n", "count", "-", "--lines")).isZero();
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(run("", "count", "-", "--lines")).isZero();
    }

    @Test
    void aWrongCommandLineIsSixtyFour(@TempDir Path folder) {
        assertThat(run("", "count")).isEqualTo(64);
        assertThat(run("", "count", "--lang", "fr", "-")).isEqualTo(64);
        assertThat(run("", "count", "--lins", "-")).isEqualTo(64);
        assertThat(run("", "count", EXAMPLE.toString(), EXAMPLE.toString())).isEqualTo(64);
        assertThat(run("", "counts")).isEqualTo(64);
        assertThat(run("")).isEqualTo(64);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void aFileThatCannotBeReadIsSixtyFourWithOneLine(@TempDir Path folder) {
        assertThat(run("", "count", folder.resolve("absent.json").toString())).isEqualTo(64);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("absent.json");
        assertThat(run("", "count", folder.toString())).isEqualTo(64);
    }

    @Test
    void helpSaysWhatItDoes() {
        assertThat(run("", "count", "--help")).isZero();
        assertThat(out.toString()).contains("--lines").contains("--lang=zh|en").contains("FILE");
        assertThat(run("", "--help")).isZero();
        assertThat(out.toString()).contains("count");
    }

    private int run(String input, String... line) {
        var verbs = HuanjieCommand.commandLine(
                Object.class, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        return verbs.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(line);
    }
}
