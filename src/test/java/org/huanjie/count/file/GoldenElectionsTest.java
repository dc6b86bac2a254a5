package org.huanjie.count.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** 选举案例 — every folder of src/test/resources/elections is an election whose outcome was worked out by hand. */
class GoldenElectionsTest {

    private static final Path ELECTIONS = Path.of("src/test/resources/elections");
    private static final Set<String> FILES = Set.of("case.md", "count.json", "outcome.json");

    @TestFactory
    Stream<DynamicTest> everyElectionComesOutAsWorkedOutByHand() throws IOException {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> compare(folder)));
    }

    @Test
    void thereAreElectionsToCompare() throws IOException {
        assertThat(folders()).hasSizeGreaterThan(60);
    }

    @Test
    void aFolderWithAFileMissingFails(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("count.json"), "{}");
        assertThatThrownBy(() -> compare(folder)).isInstanceOf(AssertionError.class);
    }

    @Test
    void anOutcomeThatIsNotTheEnginesFails(@TempDir Path folder) throws IOException {
        var golden = ELECTIONS.resolve("chair-by-majority");
        Files.copy(golden.resolve("count.json"), folder.resolve("count.json"));
        Files.copy(golden.resolve("case.md"), folder.resolve("case.md"));
        Files.writeString(
                folder.resolve("outcome.json"),
                Files.readString(golden.resolve("outcome.json")).replace("\"p1\"", "\"p2\""));
        assertThatThrownBy(() -> compare(folder)).isInstanceOf(AssertionError.class);
    }

    private static List<Path> folders() throws IOException {
        try (var folders = Files.list(ELECTIONS)) {
            return folders.filter(path -> !path.getFileName().toString().equals("README.md"))
                    .sorted()
                    .toList();
        }
    }

    private static void compare(Path folder) throws IOException {
        assertThat(names(folder)).isEqualTo(FILES);
        var result = CountFile.count(Files.readAllBytes(folder.resolve("count.json")));
        var text = new OutcomeFile(Wordings.in(Language.EN)).text(result);
        assertThat(text.strip())
                .isEqualTo(Files.readString(folder.resolve("outcome.json")).strip());
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
