package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * 可复现构建守则 — whoever builds this tree gets the jar that is given out, byte for byte: nothing that goes into it says when or where it was made.
 * Two builds are compared in the soak; a run of all tests asks what would set them apart.
 */
class ReproducibleTest {

    private static final Pattern ONE_TIME = Pattern.compile(
            "<project\\.build\\.outputTimestamp>(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)</project\\.build\\.outputTimestamp>");
    private static final Pattern TOLD = Pattern.compile(
            "(?i)generated (at|on) |\\bdate\\s*=\\s*\"\\d{4}-|build\\.time|#\\w{3} \\w{3} \\d\\d \\d\\d:");

    @TempDir
    Path temporary;

    @Test
    void everyEntryOfTheJarHasOneTime() {
        var pom = Tree.text(Path.of("pom.xml"));
        assertThat(setsOneTime(pom)).isTrue();
        assertThat(Path.of("target/classes/META-INF/build-info.properties")).doesNotExist();
        assertThat(Path.of("target/classes/git.properties")).doesNotExist();
    }

    @Test
    void aBuildOfManyTimesIsCaught() {
        var one = "<project.build.outputTimestamp>2026-11-29T00:00:00Z</project.build.outputTimestamp>";
        assertThat(setsOneTime(one)).isTrue();
        assertThat(List.of(
                        "",
                        one.replace("2026-11-29T00:00:00Z", "${now}"),
                        one + "<goal>build-info</goal>",
                        one + "git-commit-id"))
                .noneMatch(ReproducibleTest::setsOneTime);
    }

    @Test
    void whatIsMadeFromTheTreeSaysNeitherWhenNorWhere() {
        var made = Tree.files("target/generated-sources", ".java");
        assertThat(made).hasSizeGreaterThan(100);
        assertThat(made.stream().filter(file -> tells(Tree.text(file)))).isEmpty();
        assertThat(Tree.files("target/classes", ".properties").stream().filter(file -> tells(Tree.text(file))))
                .isEmpty();
    }

    @Test
    void whatSaysWhenOrWhereIsCaught() {
        assertThat(List.of(
                        "// Generated at 2026-11-29",
                        "@Generated(date = \"2026-11-29T04:00:00\")",
                        "build.time=2026-11-29",
                        "#Sun Nov 29 04:00:00 UTC 2026",
                        "source " + Path.of("").toAbsolutePath() + "/src"))
                .allMatch(ReproducibleTest::tells);
    }

    @Test
    void theBenchesGoIntoNoJar() {
        assertThat(Tree.files("target/classes", ".class").stream().map(Path::toString))
                .noneMatch(ReproducibleTest::isOfTheBenches)
                .hasSizeGreaterThan(1000);
        assertThat(List.of(
                        "BOOT-INF/classes/org/huanjie/bench/County.class",
                        "target/classes/org/huanjie/HuanjieBench.class"))
                .allMatch(ReproducibleTest::isOfTheBenches);
    }

    @Tag("soak")
    @Test
    void twoBuildsAreTheSameByteForByte() throws Exception {
        var first = built("first");
        var second = built("somewhere/else");
        assertThat(entries(first))
                .isEqualTo(entries(second))
                .anyMatch(entry -> entry.startsWith("META-INF/sbom/"))
                .noneMatch(ReproducibleTest::isOfTheBenches);
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        var pom = ONE_TIME.matcher(Tree.text(Path.of("pom.xml")));
        assertThat(pom.find()).isTrue();
        try (var zip = new ZipFile(first.toFile())) {
            assertThat(zip.stream()
                            .map(ZipEntry::getTimeLocal)
                            .map(time ->
                                    time.atOffset(ZoneOffset.UTC).toInstant().toString())
                            .distinct())
                    .containsExactly(pom.group(1));
        }
    }

    private static boolean isOfTheBenches(String name) {
        return name.contains("org/huanjie/bench/") || name.contains("HuanjieBench") || name.contains("jsprit");
    }

    private static boolean setsOneTime(String pom) {
        return ONE_TIME.matcher(pom).find() && !pom.contains("build-info") && !pom.contains("git-commit-id");
    }

    private static boolean tells(String text) {
        return TOLD.matcher(text).find()
                || text.contains(Path.of("").toAbsolutePath().toString());
    }

    private Path built(String name) throws IOException, InterruptedException {
        var folder = Files.createDirectories(temporary.resolve(name));
        Files.copy(Path.of("pom.xml"), folder.resolve("pom.xml"));
        FileSystemUtils.copyRecursively(Path.of("src/main"), folder.resolve("src/main"));
        FileSystemUtils.copyRecursively(Path.of("src/bench"), folder.resolve("src/bench"));
        var building = new ProcessBuilder("mvn", "-B", "-ntp", "-q", "-DskipTests", "package")
                .directory(folder.toFile())
                .inheritIO();
        building.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = building.start();
        assertThat(process.waitFor(30, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return folder.resolve("target/huanjie.jar");
    }

    // so that the first difference is a name, not a place in the file
    private static List<String> entries(Path jar) throws IOException {
        var all = new ArrayList<String>();
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream().forEach(entry -> all.add(entry.getName() + " " + entry.getCrc() + " " + entry.getTime()));
        }
        return all;
    }
}
