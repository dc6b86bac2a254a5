package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 文档守则 — every link of a document leads to a file that is there. */
class DocsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

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
        assertThat(dead(Path.of("README.md"), "see [this](docs/nowhere.md)")).hasSize(1);
    }

    private static List<String> dead(Path file, String text) {
        var dead = new ArrayList<String>();
        LINK.matcher(text).results().map(match -> match.group(1)).forEach(link -> {
            var parent = file.toAbsolutePath().getParent();
            if (parent == null || !Files.exists(parent.resolve(link))) {
                dead.add(file + " → " + link);
            }
        });
        return dead;
    }
}
