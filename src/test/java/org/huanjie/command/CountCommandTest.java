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

    private static final String FRAME = """
            {"edition": "ZJ2012", "body": "VILLAGERS_COMMITTEE", "round": "FIRST",
             "registered": 5, "issued": 3, "recovered": 3, "woman_already_elected": true,
             "posts": [
               {"post": "CHAIR", "seats": 1, "tally": [
                 {"person": "p1", "sex": "MALE", "source": "CANDIDATE"},
                 {"person": "p2", "sex": "FEMALE", "source": "CANDIDATE"}]},
               {"post": "MEMBER", "seats": 2, "tally": [
                 {"person": "p3", "sex": "FEMALE", "source": "CANDIDATE"},
                 {"person": "p4", "sex": "MALE", "source": "CANDIDATE"}]}]}
            """;

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
    void countsBallotsFromAFile(@TempDir Path folder) throws IOException {
        assertThat(run(FRAME, "count", "--ballots", ballots(folder, "p1,p3;p4", "p1,VOID", ",p3"), "-"))
                .isZero();
        assertThat(out.toString()).contains("\"elected\" : [ \"p1\" ]").contains("\"elected\" : [ \"p3\" ]");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void readsBallotsFromStandardInput(@TempDir Path folder) throws IOException {
        var frame = Files.writeString(folder.resolve("count.json"), FRAME);
        var input = "MEMBER,CHAIR\r\np3,p1\r\np3,p1\r\n\"p3;p4\",p2\r\n";
        assertThat(run(input, "count", "--lang", "en", "--ballots", "-", frame.toString()))
                .isZero();
        assertThat(out.toString()).contains("2 of 3 votes").contains("\"elected\" : [ \"p1\" ]");
    }

    @Test
    void everyBadBallotIsToldWithItsLine(@TempDir Path folder) throws IOException {
        var csv = ballots(folder, "p1,p3", "p1", "p9,p3;p4", "p2,p3,p4");
        assertThat(run(FRAME, "count", "--lang", "en", "--ballots", csv, "-")).isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("ballots:3: "))
                .anySatisfy(
                        line -> assertThat(line).contains("ballots:4.CHAIR: ").contains("p9"))
                .anySatisfy(line -> assertThat(line).contains("ballots:5: "));
        assertThat(out.toString()).contains("\"faults\"").doesNotContain("\"elected\"");
    }

    @Test
    void ballotsThatAreNoCsvOrOfOtherPostsAreFaults(@TempDir Path folder) throws IOException {
        var other = Files.writeString(folder.resolve("other.csv"), "CHAIR,DEPUTY\np1,p3\n");
        assertThat(run(FRAME, "count", "--lang", "en", "--ballots", other.toString(), "-"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("ballots:1: ");
        var broken = Files.write(folder.resolve("broken.csv"), new byte[] {'C', (byte) 0xff, '\n'});
        assertThat(run(FRAME, "count", "--ballots", broken.toString(), "-")).isEqualTo(2);
        assertThat(out.toString()).contains("not_utf8");
    }

    @Test
    void ballotsGoWithOneCountAlone(@TempDir Path folder) {
        assertThat(run("", "count", "--ballots", "-", "-")).isEqualTo(64);
        assertThat(run("", "count", "--lines", "--ballots", "x.csv", "-")).isEqualTo(64);
        assertThat(run(FRAME, "count", "--ballots", folder.resolve("absent.csv").toString(), "-"))
                .isEqualTo(64);
        assertThat(err.toString()).contains("absent.csv").doesNotContain("Exception");
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

    private static String ballots(Path folder, String... lines) throws IOException {
        return Files.writeString(folder.resolve("ballots.csv"), "CHAIR,MEMBER\n" + String.join("\n", lines) + "\n")
                .toString();
    }

    private int run(String input, String... line) {
        var verbs = HuanjieCommand.commandLine(
                Object.class, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        return verbs.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(line);
    }
}
