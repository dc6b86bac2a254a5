package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** 图标守则 — what a page shows by an icon is among the icons, and none is carried that nothing shows. */
class IconsTest {

    private static final Path SPRITE = Path.of("src/main/resources/static/assets/icons.svg");
    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([^\"]+)\"");
    private static final Pattern ENTRY = Pattern.compile("new NavItem\\(\\s*\"([^\"]+)\"");
    private static final Pattern PART = Pattern.compile("shell\\.icon\\(name = \"([^\"]+)\"");

    @Test
    void whatIsShownIsThereAndNothingElse() {
        assertThat(shown()).isEqualTo(found(SYMBOL, Tree.text(SPRITE)));
    }

    @Test
    void violatorsAreCaught() {
        assertThat(found(ENTRY, "return new NavItem(\n    \"nav.nowhere\", 10, roles, path);")).containsExactly("nav.nowhere");
        assertThat(found(PART, "@template.shell.icon(name = \"nothing\")")).containsExactly("nothing");
        assertThat(found(SYMBOL, Tree.text(SPRITE))).doesNotContain("nav.nowhere", "nothing");
    }

    private static Set<String> shown() {
        var shown = new TreeSet<String>();
        Tree.sources().forEach(file -> shown.addAll(found(ENTRY, Tree.text(file))));
        Tree.files("src/main/jte", ".jte").forEach(file -> shown.addAll(found(PART, Tree.text(file))));
        return shown;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
