package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * 条文守则 — the number of an article belongs to an edition of the law and changes with the next: shipped words and sources name the rule (R-PL-1), from
 * which the article of the day is cited.
 */
class ArticlesTest {

    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百零]+条(?!没有)|\\bArt\\. ?[0-9]+|\\bArticle [0-9]+");

    /** Of a law that no election's edition changes. */
    private static final Set<String> ALLOWED = Set.of("candidacy-own.properties: candidacy.way.5", "candidacy-own_en.properties: candidacy.way.5");

    @Test
    void noShippedTextHasTheNumberOfAnArticle() {
        var files = Stream.of(".csv", ".properties")
                .flatMap(ending -> Tree.files("src/main/resources", ending).stream())
                .collect(Collectors.toMap(Path::getFileName, Tree::text, (one, same) -> one + same, TreeMap::new));
        assertThat(files).hasSizeGreaterThan(50);
        assertThat(numbered(files)).isEmpty();
    }

    @Test
    void itBites() {
        assertThat(numbered(Map.of(Path.of("a.csv"), "STAFF,组织法第十五条\nX,组织法（R-PL-1）", Path.of("b.properties"), "b.c=By Art. 15")))
                .containsExactlyInAnyOrder("a.csv: STAFF,组织法第十五条", "b.properties: b.c");
    }

    private static List<String> numbered(Map<Path, String> files) {
        return files.entrySet().stream()
                .flatMap(file -> file.getValue()
                        .lines()
                        .filter(line -> !line.startsWith("#") && ARTICLE.matcher(line).find())
                        .map(line -> file.getKey() + ": " + line.replaceFirst("=.*", "")))
                .filter(line -> !ALLOWED.contains(line))
                .toList();
    }
}
