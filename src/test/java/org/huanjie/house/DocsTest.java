package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 文档守则 — every link of a document leads to a file that is there, and to a heading or anchor that is in it. */
class DocsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```");

    @Test
    void everyLinkLeadsSomewhere() {
        var documents = Stream.concat(
                        Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("SECURITY.md")),
                        Tree.files("docs", ".md").stream())
                .toList();
        assertThat(documents.stream()
                        .flatMap(file -> dead(file, Tree.text(file)).stream())
                        .toList())
                .isEmpty();
    }

    @Test
    void aDeadLinkIsCaught() {
        var here = Path.of("README.md");
        assertThat(dead(here, "see [this](docs/nowhere.md)")).hasSize(1);
        assertThat(dead(here, "see [this](docs/sources.md#nothing-of-it)")).hasSize(1);
        assertThat(dead(here, "see [this](#below)\n## Above\n")).hasSize(1);
        assertThat(dead(here, "see [this](#what-it-is) and [that](#one)\n## What it *is*?\n<a id=\"one\"></a>"))
                .isEmpty();
    }

    private static List<String> dead(Path file, String text) {
        var dead = new ArrayList<String>();
        LINK.matcher(CODE.matcher(text).replaceAll("")).results().forEach(match -> {
            var parent = file.toAbsolutePath().getParent();
            var target = match.group(1).isEmpty() || parent == null ? file : parent.resolve(match.group(1));
            boolean there = Files.exists(target);
            if (!there
                    || match.group(2) != null
                            && !leadsInto(target.equals(file) ? text : Tree.text(target), match.group(2))) {
                dead.add(file + " → " + match.group());
            }
        });
        return dead;
    }

    private static boolean leadsInto(String text, String anchor) {
        return anchors(text).contains(anchor);
    }

    // as the places that show such documents make them: lower case, without punctuation, a dash for a space
    private static Set<String> anchors(String text) {
        var anchors = new TreeSet<String>();
        ANCHOR.matcher(text).results().forEach(match -> anchors.add(match.group(1)));
        HEADING.matcher(CODE.matcher(text).replaceAll(""))
                .results()
                .forEach(match -> anchors.add(match.group(1)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-')));
        return anchors;
    }
}
