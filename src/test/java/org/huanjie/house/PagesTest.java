package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 页面守则 — a page is a record and a template of the same name; text is in message files; nothing inline. */
class PagesTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PAGE =
            Pattern.compile("record (\\w+)\\s*\\([^{]*?implements [^{]*\\b(?:Page|Protocol|Sheet)\\b");
    private static final Pattern INLINE =
            Pattern.compile("(?i)\\sstyle=|<style|\\son[a-z]+=|<script(?![^>]*\\ssrc=)|https?://");

    private static final Pattern UNREAD_TOKEN =
            Pattern.compile("<form(?=[^>]*\\senctype=)(?![^>]*\\saction=\"\\$\\{frame\\.upload\\()");

    /** Files whose Chinese strings are data, each with its reason. */
    private static final Map<String, String> HAN_IS_DATA = Map.of(
            "package-info.java", "the module's Chinese name, for the module diagram",
            "Huanjie.java", "the system's Chinese name, for the module diagram",
            "Division.java", "endings of divisions' names, as the source lists write them",
            "DivisionNames.java", "endings of divisions' names, as the source lists write them",
            "WrittenDay.java", "how days are written",
            "PersonName.java", "characters that old code tables left in the private area");

    @Test
    void everyPageRecordHasItsTemplateAndEveryTemplateItsRecord() {
        var records = new TreeSet<String>();
        Tree.files("src/main/java/org/huanjie", ".java")
                .forEach(file -> records.addAll(records(file, Tree.text(file))));
        var templates = templates(Tree.files("src/main/jte", ".jte"));
        assertThat(records).isNotEmpty();
        assertThat(alone(records, templates)).isEmpty();
    }

    @Test
    void aPageWithoutTemplateOrRecordIsCaught() {
        var source =
                "public record WallPage(\n    int a) implements Page {}\nrecord SlipSheet() implements Sheet {}\nrecord Row() {}";
        var records = records(Path.of("src/main/java/org/huanjie/wall/web/WallPage.java"), source);
        assertThat(records).containsExactly("wall/SlipSheet", "wall/WallPage");
        var templates = templates(List.of(
                Path.of("src/main/jte/wall/WallPage.jte"),
                Path.of("src/main/jte/wall/GonePage.jte"),
                Path.of("src/main/jte/wall/row.jte")));
        assertThat(alone(records, templates)).containsExactly("wall/GonePage", "wall/SlipSheet");
    }

    @Test
    void templatesHoldNoText() {
        assertThat(Tree.files("src/main/jte", ".jte"))
                .isNotEmpty()
                .noneSatisfy(file -> assertThat(Tree.text(file)).containsPattern(HAN));
        assertThat("<p>投票</p>").containsPattern(HAN);
    }

    @Test
    void templatesHoldNoEnglishEither() {
        assertThat(Tree.files("src/main/jte", ".jte"))
                .allSatisfy(file -> assertThat(TemplateText.words(Tree.text(file)))
                        .as(file.toString())
                        .isEmpty());
        assertThat(TemplateText.words("""
                                @import org.huanjie.shell.Frame
                                @param Frame frame
                                <%-- a comment --%>
                                @template.shell.layout(frame = frame, content = @`
                                    <h1 class="title" aria-label="The title">Ballots ${frame.t("wall.title", "}")}</h1>
                                    @if(page.open() && a > b)<p data-a="${x ? "1 > 0" : "none"}">&nbsp;still open</p>@endif
                                `)
                                """)).containsExactly("Ballots", "still", "open", "aria-label=\"The title\"");
    }

    @Test
    void templatesHoldNothingInlineAndLoadNothingFromOutside() {
        assertThat(Tree.files("src/main/jte", ".jte"))
                .noneSatisfy(
                        file -> assertThat(Tree.text(file).replaceAll("http://www.w3.org/(2000/svg|1999/xhtml)", ""))
                                .containsPattern(INLINE));
    }

    @Test
    void formsWithFilesCarryTheirTokenInTheirAddress() {
        assertThat(Tree.files("src/main/jte", ".jte"))
                .noneSatisfy(file -> assertThat(Tree.text(file)).containsPattern(UNREAD_TOKEN));
    }

    @Test
    void javaStringsHoldNoChineseText() {
        var found = Tree.sources().stream()
                .filter(file -> !HAN_IS_DATA.containsKey(file.getFileName().toString()))
                .filter(file -> !file.getParent()
                        .endsWith("replay")) // columns of the scenario's files, and what its people write
                .filter(file -> holdsHan(Tree.literals(Tree.text(file))))
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void violatorsAreCaught() {
        assertThat(holdsHan(Tree.literals("var a = \"投票\"; // 注释"))).isTrue();
        assertThat(holdsHan(Tree.literals("var a = \"vote\"; // 投票 \"票\"\n/* \"票\" */")))
                .isFalse();
        assertThat("<form method=\"post\" action=\"/a\" enctype=\"multipart/form-data\">")
                .containsPattern(UNREAD_TOKEN);
        assertThat("<form action=\"${frame.upload(page.path())}\" enctype=\"multipart/form-data\">")
                .doesNotContainPattern(UNREAD_TOKEN);
        assertThat("<p style=\"color:red\">").containsPattern(INLINE);
        assertThat("<script>alert(1)</script>").containsPattern(INLINE);
        assertThat("<button onclick=\"x()\">").containsPattern(INLINE);
        assertThat("<script src=\"/assets/a.js\" defer></script>").doesNotContainPattern(INLINE);
    }

    private static Set<String> records(Path file, String source) {
        var records = new TreeSet<String>();
        PAGE.matcher(source).results().forEach(match -> records.add(file.getName(5) + "/" + match.group(1)));
        return records;
    }

    private static Set<String> templates(List<Path> files) {
        var templates = new TreeSet<String>();
        for (var file : files) {
            var name = file.getFileName().toString().replace(".jte", "");
            if (Character.isUpperCase(name.charAt(0))) {
                templates.add(file.getName(3) + "/" + name);
            }
        }
        return templates;
    }

    // what is in one of them and not in the other
    private static Set<String> alone(Set<String> records, Set<String> templates) {
        var alone = new TreeSet<>(records);
        alone.removeAll(templates);
        templates.stream().filter(template -> !records.contains(template)).forEach(alone::add);
        return alone;
    }

    private static boolean holdsHan(List<String> literals) {
        return literals.stream().anyMatch(text -> HAN.matcher(text).find());
    }
}
