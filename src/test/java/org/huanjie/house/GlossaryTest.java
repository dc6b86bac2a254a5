package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * 词汇守则 — the comment of every public type begins with a term of {@code docs/glossary.md}, whose word is the type's name; the glossary has a
 * section a module, sorted by word, and one word for one term.
 */
class GlossaryTest {

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:(?:abstract|final|sealed|non-sealed|static) )*(?:class|record|interface|enum|@interface) (\\w+)");
    private static final Pattern HEAD = Pattern.compile("/\\*\\*[\\s*]*([^—.]+?)\\s*(?:— |\\.)");

    /** 词条 — a row of the glossary. */
    private record Entry(String module, String term, String word, String what) {

        // as a name of a type would be written, all in small letters
        private String letters() {
            return lowered(word.replaceAll("\\(.*\\)", ""));
        }
    }

    private final String glossary = Tree.text(Path.of("docs/glossary.md"));

    @Test
    void everyPublicTypeBeginsWithItsTerm() {
        var terms = byTerm(entries(glossary));
        assertThat(Tree.sources().stream().flatMap(file -> astray(Tree.text(file), terms).stream()))
                .as(
                        "types whose first words are no term of docs/glossary.md, or one of another word: add or mend its row")
                .isEmpty();
    }

    @Test
    void oneTermIsOneWord() {
        assertThat(twice(entries(glossary), Entry::term)).isEmpty();
        assertThat(twice(entries(glossary), entry -> entry.word().toLowerCase(Locale.ROOT)))
                .isEmpty();
        assertThat(notWhole(entries(glossary))).isEmpty();
    }

    @Test
    void noTermHeadsTwoTypes() {
        var heads = Tree.sources().stream()
                .map(Tree::text)
                .filter(source -> PUBLIC_TYPE.matcher(source).find())
                .map(GlossaryTest::head)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        heads.values().removeIf(count -> count == 1);
        assertThat(heads).isEmpty();
    }

    @Test
    void everySectionIsAModuleAndSorted() {
        var entries = entries(glossary);
        assertThat(entries.stream().map(Entry::module).distinct()).isSorted().allMatch(GlossaryTest::isModule);
        assertThat(entries)
                .isSortedAccordingTo(Comparator.comparing(Entry::module)
                        .thenComparing(entry -> entry.word().toLowerCase(Locale.ROOT)));
    }

    @Test
    void violatorsAreCaught() {
        var page = """
                ## roll 名单
                | 中文 | English, as in the code | what it is | source |
                |---|---|---|---|
                | 选民 | voter | a person on the roll | — |
                | 名册 | voter | the roll | |
                | 选民、名单 | voters, rolls | | — |
                """;
        var entries = entries(page);
        assertThat(entries).hasSize(3);
        assertThat(twice(entries, Entry::word)).containsExactly("voter");
        assertThat(notWhole(entries)).containsExactly("选民、名单");
        var terms = byTerm(entries);
        assertThat(astray("/** 选民 — a person. */\npublic record Voter() {}", terms))
                .isEmpty();
        assertThat(astray("/** 选民. */\n@Service\npublic final class Voter {}", terms))
                .isEmpty();
        assertThat(astray("/** 候选人 — a person. */\npublic record Voter() {}", terms))
                .containsExactly("Voter: 候选人");
        assertThat(astray("/** 选民 — a person. */\npublic record Elector() {}", terms))
                .containsExactly("Elector: 选民 is voter");
        assertThat(astray("public record Voter() {}", terms)).containsExactly("Voter: ");
        assertThat(astray("/** Elects. */\nrecord Voter() {}", terms)).isEmpty();
        assertThat(isModule("nowhere")).isFalse();
    }

    private static List<String> astray(String source, Map<String, Entry> terms) {
        var type = PUBLIC_TYPE.matcher(source);
        if (!type.find()) {
            return List.of();
        }
        var head = head(source);
        var entry = terms.get(head);
        if (entry == null) {
            return List.of(type.group(1) + ": " + head);
        }
        boolean named = entry.letters().equals(lowered(type.group(1)));
        return named ? List.of() : List.of(type.group(1) + ": " + head + " is " + entry.word());
    }

    // what the last comment before the type begins with
    private static String head(String source) {
        var type = PUBLIC_TYPE.matcher(source);
        int at = type.find() ? source.lastIndexOf("/**", type.start()) : -1;
        var head = HEAD.matcher(source);
        return at >= 0 && head.find(at) && head.start() == at ? head.group(1) : "";
    }

    private static List<Entry> entries(String page) {
        var entries = new ArrayList<Entry>();
        var module = "";
        for (var line : page.lines().toList()) {
            if (line.startsWith("## ")) {
                module = line.split(" ")[1];
            } else if (line.startsWith("| ") && !line.startsWith("| 中文 ")) {
                var cells = line.substring(1).split("\\|");
                entries.add(new Entry(module, cells[0].strip(), cells[1].strip(), cells[2].strip()));
            }
        }
        return entries;
    }

    private static Map<String, Entry> byTerm(List<Entry> entries) {
        return entries.stream()
                .collect(Collectors.toMap(Entry::term, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    private static List<String> twice(List<Entry> entries, Function<Entry, String> by) {
        return entries.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    // two terms or two words in one row, or a row that does not say what it is
    private static List<String> notWhole(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.term().contains("、")
                        || entry.word().matches(".*[,;/].*")
                        || entry.word().isEmpty()
                        || entry.what().isEmpty())
                .map(Entry::term)
                .toList();
    }

    private static boolean isModule(String name) {
        return Files.isDirectory(Path.of("src/main/java/org/huanjie", name))
                || Files.isDirectory(Path.of("src/bench/java/org/huanjie", name));
    }

    private static String lowered(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
