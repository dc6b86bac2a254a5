package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * 公文格式守则 — every document on paper has the margins, faces and sizes of one style sheet (GB/T 9704), nothing is smaller than size 5, and
 * who needs another page says why here.
 */
class PrintedFormTest {

    private static final double LEAST = 10.5;
    private static final String FORM = "sheet.css";

    /** Style sheets with a page of their own, each with its reason. */
    private static final Map<String, String> OWN_PAGE = Map.of(
            "slip.css", "a letter that is folded in three and seen by one person",
            "certificate.css", "a certificate lies across the page within its border",
            "wall-large.css", "a chart for the wall, A1",
            "wall-small.css", "a chart for the wall, A3");

    private static final Set<String> FACES =
            Set.of("Huanjie Fang", "Huanjie Title", "Huanjie Song", "Huanjie Sans", "Huanjie Rare");

    private static final Pattern SIZE = Pattern.compile("font-size:\\s*([0-9.]+)([a-z%]*)");
    private static final Pattern SHORTHAND = Pattern.compile("(?m)^\\s*font:");
    private static final Pattern FAMILY = Pattern.compile("font-family:([^;]*);");
    private static final Pattern FACE = Pattern.compile("\"([^\"]+)\"");

    @Test
    void everyStyleSheetKeepsToTheOneForm() {
        var sheets = Tree.files("src/main/resources/print", ".css");
        assertThat(sheets).isNotEmpty().allSatisfy(sheet -> assertThat(
                        faults(sheet.getFileName().toString(), Tree.text(sheet)))
                .as(sheet.toString())
                .isEmpty());
    }

    @Test
    void theOneFormIsTheOfficialOne() {
        assertThat(Tree.text(Path.of("src/main/resources/print", FORM)))
                .contains("size: A4;", "margin: 37mm 26mm 34.8mm 28mm;", "font-size: 15.75pt;", "line-height: 28.9pt;")
                .containsPattern("h1 \\{\\s*font-family: \"Huanjie Title\"[^}]*font-size: 22pt;");
    }

    @Test
    void everySheetIsMadeOfItsParts() {
        assertThat(Tree.files("src/main/jte", "Sheet.jte"))
                .isNotEmpty()
                .allSatisfy(sheet -> assertThat(madeOfParts(Tree.text(sheet)))
                        .as(sheet.toString())
                        .isTrue());
    }

    @Test
    void violatorsAreCaught() {
        assertThat(faults("small.css", ".chain { font-size: 8pt; }")).containsExactly("8pt");
        assertThat(faults("small.css", ".chain { font-size: 0.8em; }")).containsExactly("0.8em");
        assertThat(faults("own.css", "@page { margin: 10mm; }")).containsExactly("@page");
        assertThat(faults("face.css", "p { font-family: \"Arial\"; }")).containsExactly("Arial");
        assertThat(faults("short.css", "p {\n  font: 8pt serif;\n}")).containsExactly("font:");
        assertThat(faults("good.css", "p { font-family: \"Huanjie Sans\"; font-size: 10.5pt; }")).isEmpty();
        assertThat(madeOfParts("<html><body>${sheet.title()}</body></html>")).isFalse();
    }

    private static List<String> faults(String name, String css) {
        var faults = new ArrayList<String>();
        SIZE.matcher(css).results().forEach(size -> {
            if (!size.group(2).equals("pt") || Double.parseDouble(size.group(1)) < LEAST) {
                faults.add(size.group(1) + size.group(2));
            }
        });
        if (css.contains("@page") && !name.equals(FORM) && !OWN_PAGE.containsKey(name)) {
            faults.add("@page");
        }
        FAMILY.matcher(css)
                .results()
                .flatMap(family -> FACE.matcher(family.group(1)).results())
                .map(face -> face.group(1))
                .filter(face -> !FACES.contains(face))
                .forEach(faults::add);
        if (SHORTHAND.matcher(css).find()) {
            faults.add("font:");
        }
        return faults;
    }

    private static boolean madeOfParts(String template) {
        return template.contains("@template.shell.sheet(");
    }
}
