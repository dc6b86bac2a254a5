package org.huanjie.count.engine.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.law.Rule;
import org.junit.jupiter.api.Test;

/** 规则来源 — docs/sources.md names every rule of the engine, and golden elections that exist and show it. */
class SourcesTest {

    private static final Path ELECTIONS = Path.of("src/test/resources/elections");

    @Test
    void everyRuleHasItsRow() throws IOException {
        for (var rule : Rule.values()) {
            assertThat(rows())
                    .anySatisfy(row ->
                            assertThat(row).startsWith("| " + rule.id() + " |").contains("`" + rule.name() + "`"));
        }
    }

    @Test
    void everyGoldenElectionNamedShowsTheRule() throws IOException {
        for (var row : rows()) {
            var cells = row.split("\\|");
            for (var name : cells[5].strip().split(", ")) {
                var folder = ELECTIONS.resolve(name);
                assertThat(folder).isDirectory();
                var shown =
                        Files.readString(folder.resolve("outcome.json")) + Files.readString(folder.resolve("case.md"));
                assertThat(shown).as(name).contains(cells[1].strip());
            }
        }
    }

    private static List<String> rows() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("docs/sources.md"))) {
            return lines.filter(line -> line.startsWith("| R-") && line.split("\\|").length == 6)
                    .toList();
        }
    }
}
