package org.huanjie.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {

    private static final Path FILES = Path.of("src/test/resources/match");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Locale before = Locale.getDefault();
    private Path request;
    private Path list;

    @BeforeEach
    void files() throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        request = Files.copy(FILES.resolve("request.json"), folder.resolve("court.json"));
        list = Files.copy(FILES.resolve("list.csv"), folder.resolve("list.csv"));
    }

    @AfterEach
    void language() {
        Locale.setDefault(before);
    }

    @Test
    void writesTheAnswerBesideTheRequestAndSaysWhatWasFound() throws IOException {
        assertThat(run("match", request.toString(), list.toString())).isEqualTo(1);
        assertThat(out.toString().lines())
                .containsExactly(
                        "4 lines read, and 0 that are empty.",
                        "1 lines could not be used; this is said here alone and is not in the answer:",
                        "  line 4: The check character of the number is wrong. Correct it by the identity card.",
                        "2 people found, 2 documents.",
                        "The answer is in " + folder.resolve("court.answer.json")
                                + "; see with --check what it holds before it is handed over.");
        assertThat(err.toString()).isEmpty();
        var answer = folder.resolve("court.answer.json");
        assertThat(answer).hasSameTextualContentAs(FILES.resolve("answer.json"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(answer)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aListWithoutFaultsIsDoneWithZero() throws IOException {
        Files.writeString(list, Files.readString(list).replaceAll("(?m)^330326.*\\R", ""));
        assertThat(run("match", request.toString(), list.toString(), "-o", path("a.json")))
                .isZero();
        assertThat(folder.resolve("a.json")).hasSameTextualContentAs(FILES.resolve("answer.json"));
    }

    @Test
    void saysInPlainWordsWhatWouldBeHandedOver() throws IOException {
        assertThat(run(
                        "match",
                        "--check",
                        request.toString(),
                        FILES.resolve("answer.json").toString()))
                .isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "Request R-1 of 2017-02-19 asks 某县人民法院 about 50 people:",
                        "  B1 sentenced",
                        "  S9 on the list of debtors",
                        "The answer holds 2 documents:",
                        "  1. 甲, 2016-05-06, criterion B1",
                        "     the list has an old number of 15 digits, which may be another person: has to be verified",
                        "  2. （2016）浙9999刑初1号, 2016-05-06, criterion B1",
                        "     window ends on 2021-05-06",
                        "Nothing else is in it: no name and no number, no other line of the list, nor how many lines there are.");
        out.getBuffer().setLength(0);
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        Files.writeString(list, "身份证号,案号,日期,条件\n");
        assertThat(run("match", request.toString(), list.toString())).isZero();
        assertThat(run("match", "--check", request.toString(), path("court.answer.json")))
                .isZero();
        assertThat(out.toString()).contains("被判处刑罚", "所问的人都不在名单里");
    }

    @Test
    void overwritesNothingUnlessToldToAndNeverWhatItReads() throws IOException {
        var answer = Files.writeString(folder.resolve("court.answer.json"), "kept");
        assertThat(run("match", request.toString(), list.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("court.answer.json is already there");
        assertThat(answer).hasContent("kept");
        assertThat(run("match", request.toString(), list.toString(), "--force")).isEqualTo(1);
        assertThat(answer).hasSameTextualContentAs(FILES.resolve("answer.json"));
        for (var read : new Path[] {request, list}) {
            var content = Files.readString(read);
            assertThat(run("match", request.toString(), list.toString(), "--force", "-o", read.toString()))
                    .isEqualTo(1);
            assertThat(read).hasContent(content);
        }
        assertThat(run("match", request.toString(), list.toString(), "-o", path("no/where.json")))
                .isEqualTo(1);
        assertThat(run("match", request.toString(), list.toString(), "-o", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).doesNotContain("Exception");
    }

    @Test
    void everyReasonHasItsNumberAndNothingIsWritten() throws IOException {
        Files.writeString(list, "身份证号,证件号码,日期\n");
        assertThat(run("match", request.toString(), list.toString())).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        list + ": cannot be used.",
                        "1. The column \"Identity number\" is there twice, at 1 and at 2."
                                + " Remove one, or say which by --column.",
                        "2. The column \"Document number\" is missing. Add it, or name its heading by --column.",
                        "3. The column \"Criterion\" is missing. Add it, or name its heading by --column.");
        assertThat(out.toString()).isEmpty();
        assertThat(folder.resolve("court.answer.json")).doesNotExist();
        assertThat(run("match", list.toString(), list.toString())).isEqualTo(2);
        assertThat(run("match", "--check", request.toString(), request.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("This is no answer of a match.");
    }

    @Test
    void headingsAreNamedOnTheCommandLine() throws IOException {
        Files.writeString(list, Files.readString(list).replace("公民身份号码", "罪犯").replace("文书号", "卷"));
        assertThat(run("match", request.toString(), list.toString(), "--column", "number=罪犯", "--column", "Document=卷"))
                .isEqualTo(1);
        assertThat(folder.resolve("court.answer.json")).hasSameTextualContentAs(FILES.resolve("answer.json"));
    }

    @Test
    void aWrongCommandLineIsSixtyFourAndAFileThatCannotBeReadIsSaid() {
        assertThat(run("match")).isEqualTo(64);
        assertThat(run("match", request.toString())).isEqualTo(64);
        assertThat(run("match", request.toString(), list.toString(), "--column", "name=x"))
                .isEqualTo(64);
        assertThat(run("match", path("absent"), list.toString())).isEqualTo(1);
        assertThat(run("match", request.toString(), path("absent"))).isEqualTo(1);
        assertThat(run("match", request.toString(), folder.toString())).isEqualTo(1);
        assertThat(run("match", request.toString(), "\0")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("absent")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("court.answer.json")).doesNotExist();
    }

    @Test
    void helpSaysWhatItDoes() {
        assertThat(run("match", "--help")).isZero();
        assertThat(out.toString()).contains("REQUEST", "LIST", "--column", "--check", "--force", "Exit code: 0");
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        assertThat(run("match", "--help")).isZero();
        assertThat(out.toString()).contains("退出码", "请求文件");
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains(" match ");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... line) {
        return HuanjieCommand.commandLine(Object.class, InputStream.nullInputStream())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(line);
    }
}
