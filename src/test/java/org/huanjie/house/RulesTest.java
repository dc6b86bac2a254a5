package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 规则守则 — every rule that the product cites stands in {@code docs/rules.md}, in both languages, with what it rests on. */
class RulesTest {

    private static final Path RULES = Path.of("docs/rules.md");

    // R-BV-1, and R-WN-4..10 for all from the fourth to the tenth
    private static final Pattern CITED = Pattern.compile("\\bR-([A-Z]{2})-(\\d+)(?:\\.\\.(\\d+))?");
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| <a id=\"(R-[A-Z]{2}-\\d+)\"></a>(\\S+) \\|([^|]*)\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|$");
    private static final Pattern SECTION = Pattern.compile("docs/rules\\.md[#,] ?([a-z]+)");
    private static final Pattern SURE = Pattern.compile("(read|known|open)\\b.*");

    // texts that a reader of the product does not have
    private static final Pattern ELSEWHERE =
            Pattern.compile("(domain|mission|style|house)\\.md|\\bdomain .{1,2}\\d|\\| mission \\|");

    /** Landed migrations are not edited, their comments neither. */
    private static final Set<String> LANDED = Set.of("V20261124_0112__problem.sql");

    private static final String FINE =
            "| <a id=\"R-XX-1\"></a>R-XX-1 | 一句话。 | A sentence. | Law Art. 1 | read; days open |\n";

    private final String rules = Tree.text(RULES);

    @Test
    void everyRuleThatIsCitedStandsAmongTheRules() {
        var known = rows(rules).keySet();
        assertThat(known).hasSizeGreaterThan(90);
        var unknown = new TreeMap<String, Set<String>>();
        product().forEach(file -> {
            var cited = cited(Tree.letters(file));
            cited.removeAll(known);
            if (!cited.isEmpty()) {
                unknown.put(file.toString(), cited);
            }
        });
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyRuleHasItsTextsAndItsSource() {
        assertThat(unfounded(rules)).isEmpty();
    }

    @Test
    void everySectionThatIsCitedIsThere() {
        assertThat(product()
                        .flatMap(file -> sections(Tree.letters(file)).stream())
                        .filter(section -> !isThere(section, rules)))
                .isEmpty();
    }

    @Test
    void nothingIsCitedThatAReaderDoesNotHave() {
        assertThat(product()
                        .filter(file -> !LANDED.contains(file.getFileName().toString()))
                        .filter(file -> ELSEWHERE.matcher(Tree.letters(file)).find()))
                .isEmpty();
    }

    @Test
    void violatorsAreCaught() {
        assertThat(cited("after R-BV-1 and R-WN-4..6, not R-WN"))
                .containsExactly("R-BV-1", "R-WN-4", "R-WN-5", "R-WN-6");
        assertThat(rows(FINE)).containsOnlyKeys("R-XX-1");
        assertThat(unfounded(FINE)).isEmpty();
        assertThat(List.of(
                        FINE.replace("Law Art. 1", ""),
                        FINE.replace("一句话。", "A sentence."),
                        FINE.replace("A sentence.", "一句话。"),
                        FINE.replace("read;", "sure;"),
                        FINE.replace("</a>R-XX-1", "</a>R-XX-2"),
                        FINE + FINE,
                        FINE.replace("| A sentence. ", "")))
                .noneMatch(page -> unfounded(page).isEmpty());
        assertThat(sections("held by docs/rules.md, readiness; docs/rules.md#force"))
                .containsExactly("force", "readiness");
        assertThat(isThere("nowhere", rules)).isFalse();
        assertThat(List.of("see domain.md, 5", "| what is due | domain §5 |", "| now | mission |"))
                .allMatch(text -> ELSEWHERE.matcher(text).find());
    }

    private static Stream<Path> product() {
        return Stream.concat(
                        Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md").map(Path::of),
                        Stream.of("src", "docs").flatMap(root -> Tree.files(root, "").stream()))
                .filter(file -> file.toString().matches(".*\\.(java|sql|jte|properties|csv|js|css|md|txt)"))
                .filter(file -> !file.endsWith("RulesTest.java"));
    }

    private static Set<String> cited(String text) {
        var cited = new TreeSet<String>();
        CITED.matcher(text).results().forEach(match -> {
            int from = Integer.parseInt(match.group(2));
            int to = match.group(3) == null ? from : Integer.parseInt(match.group(3));
            for (int n = from; n <= to; n++) {
                cited.add("R-" + match.group(1) + "-" + n);
            }
        });
        return cited;
    }

    private static Map<String, List<String>> rows(String page) {
        var rows = new TreeMap<String, List<String>>();
        ROW.matcher(page)
                .results()
                .forEach(row -> rows.put(
                        row.group(1),
                        Stream.of(2, 3, 4, 5, 6).map(n -> row.group(n).strip()).toList()));
        return rows;
    }

    // rows that are not whole, and rows that are there twice
    private static List<String> unfounded(String page) {
        var rows = rows(page);
        var begun = page.lines().filter(line -> line.startsWith("| <a id=\"R-")).toList();
        var bad = rows.entrySet().stream().filter(row -> !isWhole(row.getKey(), row.getValue()));
        return Stream.concat(
                        bad.map(Map.Entry::getKey),
                        begun.size() == rows.size() ? Stream.of() : Stream.of("rows: " + begun.size()))
                .toList();
    }

    private static boolean isWhole(String id, List<String> row) {
        boolean chinese = row.get(1).matches("\\p{IsHan}.*");
        boolean english = !row.get(2).isEmpty() && !row.get(2).matches("\\p{IsHan}.*");
        return row.getFirst().equals(id)
                && chinese
                && english
                && !row.get(3).isEmpty()
                && SURE.matcher(row.get(4)).matches();
    }

    private static Set<String> sections(String text) {
        var sections = new TreeSet<String>();
        SECTION.matcher(text).results().forEach(match -> sections.add(match.group(1)));
        return sections;
    }

    private static boolean isThere(String section, String page) {
        return page.contains("<a id=\"" + section + "\">");
    }
}
