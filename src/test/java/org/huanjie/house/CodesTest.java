package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 代码运算 — level, parent, containment and range of a division's code are reckoned by DivisionCode alone. */
class CodesTest {

    private static final String OWNER = "DivisionCode";

    /** Where what is called a code is none of a division's, each with its reason. */
    private static final Set<String> NO_DIVISIONS = Set.of(
            // a code of the list of one-time codes is shown in two halves
            "CodeLists: code.substring",
            // the law knows the language alone: a province is the first two digits, which no division of the program has
            "Edition: .startsWith(reach.province)",
            "Edition: county.startsWith",
            // the code of an edition, with the two digits of its province
            "EditionFile: code.startsWith",
            "EditionFile: county.substring");

    private static final String CODE =
            "(?i:\\w*(?:village|town|county|division|district|province|code|prefix)(?:Code)?)(?:\\(\\))?";

    private static final List<Pattern> ARITHMETIC = List.of(
            // village.substring(0, 9), each.village().startsWith(town), division.length() == 6
            Pattern.compile("\\b" + CODE
                    + "\\.(?:substring|startsWith|charAt|regionMatches|length|indexOf|matches|chars)\\b(?=\\()"),
            // villages.stream().anyMatch(village::startsWith)
            Pattern.compile("\\b" + CODE + "::(?:startsWith|length|substring)\\b"),
            // one.startsWith(division), row.code().startsWith(town.code())
            Pattern.compile("\\.startsWith\\((?:\\w+\\.)*" + CODE + "\\)"),
            // county + "000000", division + ":", town + END
            Pattern.compile("\\b" + CODE + " \\+ (?:\"[0-9:]+\"(?=\\))|END\\b|Character\\.)"),
            // text.matches("\\d{12}")
            Pattern.compile("\"[^\"\n]*(?:\\\\\\\\d|\\[0-9\\])\\{(?:6|9|12)\\}[^\"\n]*\""),
            // Scope.of(division).hi(): a scope is what one may touch, not what one looks for
            Pattern.compile("\\bScope\\.of\\([^;]*?\\)\\.hi\\(\\)"));

    @Test
    void codesAreReckonedInOnePlace() {
        var found = new TreeSet<String>();
        for (var root : List.of("src/main/java", "src/bench/java", "src/main/jte")) {
            for (var file : Tree.files(root, root.endsWith("jte") ? ".jte" : ".java")) {
                var name = file.getFileName().toString().replaceFirst("\\.\\w+$", "");
                if (!name.equals(OWNER)) {
                    arithmetic(Tree.text(file)).forEach(each -> found.add(name + ": " + each));
                }
            }
        }
        assertThat(found).isEqualTo(new TreeSet<>(NO_DIVISIONS));
    }

    @Test
    void violatorsAreCaught() {
        assertThat(arithmetic("var town = village.substring(0, 9);")).containsExactly("village.substring");
        assertThat(arithmetic("each.village()\n    .startsWith(within)")).containsExactly("village().startsWith");
        assertThat(arithmetic("all.filter(one -> one.startsWith(place.division()))"))
                .containsExactly(".startsWith(place.division())");
        assertThat(arithmetic("all.anyMatch(village::startsWith)")).containsExactly("village::startsWith");
        assertThat(arithmetic("division.length() == 6")).containsExactly("division.length");
        assertThat(arithmetic(".param(\"lo\", county + \"000000\")")).containsExactly("county + \"000000\"");
        assertThat(arithmetic("if (typed.matches(\"\\\\d{12}\")) {")).containsExactly("\"\\\\d{12}\"");
        assertThat(arithmetic(".param(\"hi\", Scope.of(row.town()).hi())"))
                .containsExactly("Scope.of(row.town()).hi()");
    }

    @Test
    void whatIsNoArithmeticIsLeftAlone() {
        assertThat(
                        arithmetic(
                                "// village.substring(0, 9)\n/** division.length() */ hash.substring(0, 12); form.startsWith(\"town-\");"))
                .isEmpty();
    }

    private static List<String> arithmetic(String source) {
        var bare = source.replaceAll("(?s)/\\*.*?\\*/|(?<![:\"])//[^\n]*", "").replaceAll("\\s*\n\\s*(?=\\.)", "");
        var found = new ArrayList<String>();
        ARITHMETIC.forEach(pattern -> pattern.matcher(bare).results().forEach(match -> found.add(match.group())));
        return found;
    }
}
