package org.huanjie.count.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.count.result.Reckoning.Due;
import org.huanjie.count.result.Reckoning.DuePost;
import org.huanjie.count.engine.LawfulCount;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** 各轮合并 — every folder of src/test/resources/chains is an election of several votes: what was due after each was worked out by hand. */
class ReckoningTest {

    private static final Path CHAINS = Path.of("src/test/resources/chains");

    @TestFactory
    Stream<DynamicTest> afterEveryVoteTheSameIsDueAndTheSameSit() throws IOException {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> compare(folder)));
    }

    @Test
    void thereAreChainsToCompare() throws IOException {
        assertThat(folders()).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void anotherDueIsCaught() throws IOException {
        var folder = CHAINS.resolve("tie-then-filled");
        assertThatThrownBy(() ->
                        assertThat(said(folder)).isEqualTo(expected(folder).replace("Nothing", "RERUN")))
                .isInstanceOf(AssertionError.class);
    }

    /** The file that takes the rounds together is a count file like any other: counted again it comes to the same outcome. */
    @Test
    void theFileTakenTogetherIsCountedToTheSame() throws IOException {
        for (var folder : folders()) {
            var reckoned = Reckoning.of(files(folder), 3);
            assertThat(CountWriter.count(reckoned.file())).isEqualTo(reckoned.counted());
        }
    }

    @Test
    void whoIsDecidedMustBePossible() throws IOException {
        var first = files(CHAINS.resolve("tie-then-filled")).getFirst();
        assertThat(faults(first, "[{\"person\":\"A\",\"sex\":\"MALE\",\"round\":\"TIE\"}]"))
                .containsExactly("two_sexes");
        assertThat(faults(first, "[{\"person\":\"C\",\"sex\":\"MALE\",\"round\":\"FIRST\"}]"))
                .containsExactly("unknown_value");
        assertThat(faults(first, "[{\"person\":\"C\",\"sex\":\"MALE\",\"round\":\"TIE\",\"votes\":1}]"))
                .containsExactly("unknown_key");
        var twice = "{\"person\":\"C\",\"sex\":\"MALE\",\"round\":\"TIE\"}";
        assertThat(faults(first, "[" + twice + "," + twice + "]")).containsExactly("person_twice");
        assertThat(faults(
                        first,
                        "["
                                + String.join(
                                        ",",
                                        twice,
                                        twice.replace("C", "D"),
                                        twice.replace("C", "X"),
                                        twice.replace("C", "Y"))
                                + "]"))
                .containsExactly("decided_above_seats");
        var tie = files(CHAINS.resolve("tie-then-filled")).get(1);
        assertThat(faults(tie, "[" + twice + "]")).containsExactly("decided_in_a_later_round");
    }

    private static List<String> faults(String file, String decided) {
        var wrong = file.replaceFirst("\"tally\"", "\"decided\": " + decided + ", \"tally\"");
        return CountWriter.count(wrong) instanceof LawfulCount.Result.Refused(var faults)
                ? faults.stream().map(fault -> fault.code().id()).toList()
                : List.of();
    }

    private static void compare(Path folder) throws IOException {
        assertThat(Files.exists(folder.resolve("case.md"))).isTrue();
        assertThat(said(folder)).isEqualTo(expected(folder));
    }

    private static String said(Path folder) throws IOException {
        var files = files(folder);
        var lines = new ArrayList<String>();
        for (int n = 1; n <= files.size(); n++) {
            var reckoned = Reckoning.of(files.subList(0, n), 3);
            lines.add("after " + n + ": " + due(reckoned.due()));
            lines.add("  seated: "
                    + reckoned.counted().outcome().posts().stream()
                            .map(post -> post.post() + " " + post.elected())
                            .collect(Collectors.joining(", ")));
        }
        return String.join("\n", lines);
    }

    private static String due(Due due) {
        return switch (due) {
            case Due.Nothing nothing -> "Nothing";
            case Due.Again again -> "Again";
            case Due.Vote(var round, var posts) -> round + " " + posts(posts);
            case Due.Choice(var posts) -> "Choice " + posts(posts);
        };
    }

    private static String posts(List<DuePost> posts) {
        return posts.stream()
                .map(post -> post.post() + " " + post.seats()
                        + (post.reservedForWoman() > 0 ? " (woman " + post.reservedForWoman() + ")" : "") + " of "
                        + post.candidates())
                .collect(Collectors.joining(", "));
    }

    private static String expected(Path folder) throws IOException {
        return Files.readString(folder.resolve("expected.txt")).strip();
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var texts = new ArrayList<String>();
            for (var file : files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    private static List<Path> folders() throws IOException {
        try (var folders = Files.list(CHAINS)) {
            return folders.sorted().toList();
        }
    }
}
