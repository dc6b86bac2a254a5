package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * 草稿守则 — a device keeps what was not sent only of forms that are listed with the reason, and of none that asks about a person, a vote or a
 * secret; a line of text only where its page says so, and never of somebody's name.
 */
class DraftsTest {

    private static final Path LISTED = Path.of("src/test/resources/house/drafts.csv");
    private static final Pattern KEPT = Pattern.compile("shell\\.draft\\(");
    private static final Pattern LINE = Pattern.compile(
            "<input\\b[^>]*\\bdata-kept\\b[^>]*>|@template\\.shell\\.field\\((?=[^\n]*kept = true)[^\n]*");
    private static final Pattern PERSONAL =
            Pattern.compile("name ?= ?\"[^\"]*(?i:name|person|phone|number|identity|code|password|keys|officer|by)[^\"]*\"");
    private static final Pattern NEVER =
            Pattern.compile("(?:access|candidacy|count|discipline|messaging|mobilisation|objection|polling|publication|roll|seat)/.*");

    @Test
    void onlyListedFormsAreKept() {
        var listed = new TreeSet<String>();
        for (var line : Tree.text(LISTED).split("\n")) {
            assertThat(line).as("a form and why").matches("[\\w/]+\\.jte,.{10,}");
            listed.add(line.split(",", 2)[0]);
        }
        assertThat(kept()).isEqualTo(listed);
        assertThat(listed).noneMatch(file -> NEVER.matcher(file).matches());
    }

    @Test
    void noNameIsKept() {
        for (var file : Tree.files("src/main/jte", ".jte")) {
            if (file.startsWith("src/main/jte/shell")) {
                continue; // the part itself: its pages name the field
            }
            assertThat(personal(Tree.text(file))).as(file.toString()).isEmpty();
        }
    }

    @Test
    void violatorsAreCaught() {
        assertThat(personal("<input data-kept name=\"personName\"><input name=\"title\" data-kept>"))
                .containsExactly("<input data-kept name=\"personName\">");
        assertThat(personal("@template.shell.field(name = \"officer\", label = word, kept = true, frame = frame)")).hasSize(1);
        assertThat(KEPT.matcher("@template.shell.draft(frame = frame)").find()).isTrue();
        assertThat(NEVER.matcher("count/keyboard.jte").matches()).isTrue();
    }

    private static Set<String> kept() {
        var kept = new TreeSet<String>();
        for (var file : Tree.files("src/main/jte", ".jte")) {
            if (KEPT.matcher(Tree.text(file)).find()) {
                kept.add(file.subpath(3, file.getNameCount()).toString());
            }
        }
        return kept;
    }

    private static Set<String> personal(String template) {
        var personal = new TreeSet<String>();
        LINE.matcher(template)
                .results()
                .map(match -> match.group())
                .filter(field -> PERSONAL.matcher(field).find())
                .forEach(personal::add);
        return personal;
    }
}
