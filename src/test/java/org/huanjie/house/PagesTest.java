package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
        for (var file : Tree.files("src/main/java/org/huanjie", ".java")) {
            var module = file.getName(5).toString();
            PAGE.matcher(Tree.text(file)).results().forEach(m -> records.add(module + "/" + m.group(1)));
        }
        var templates = new TreeSet<String>();
        for (var file : Tree.files("src/main/jte", ".jte")) {
            var name = file.getFileName().toString().replace(".jte", "");
            if (Character.isUpperCase(name.charAt(0))) {
                templates.add(file.getName(3) + "/" + name);
            }
        }
        assertThat(records).isNotEmpty().isEqualTo(templates);
    }

    @Test
    void templatesHoldNoText() {
        assertThat(Tree.files("src/main/jte", ".jte"))
                .isNotEmpty()
                .noneSatisfy(file -> assertThat(Tree.text(file)).containsPattern(HAN));
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
        var found = Tree.files("src/main/java", ".java").stream()
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

    private static boolean holdsHan(List<String> literals) {
        return literals.stream().anyMatch(text -> HAN.matcher(text).find());
    }
}
