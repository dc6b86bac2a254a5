package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.time.temporal.TemporalAccessor;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** 表单守则 — what is typed is read by {@code shell.web.form} alone, and a field is shown by a part of the shell. */
class FormsTest {

    private static final Path LEFT = Path.of("src/test/resources/house/raw-fields.csv");
    private static final Pattern SELECT = Pattern.compile("<select\\b");
    private static final Pattern DAY = Pattern.compile("type=\"(?:date|time|datetime-local)\"");
    private static final Pattern AREA = Pattern.compile("<textarea\\b");
    private static final Pattern INPUT = Pattern.compile("<input\\b(?:[^<>\"]|\"[^\"]*\")*>");
    private static final Pattern OTHER = Pattern.compile("type=\"(?:hidden|checkbox|radio|search|date|time|datetime-local)\"");
    private static final Pattern PART = Pattern.compile("src/main/jte/shell/.*");

    @Test
    void noHandlerReadsNumbersAndDaysByItself() {
        assertThat(reads(Compiled.house())).isEmpty();
    }

    /** What is left is listed with its reason, and nothing is listed that has gone: the list only grows shorter. */
    @Test
    void fieldsAreShownByTheParts() {
        var listed = new TreeSet<String>();
        for (var line : Tree.text(LEFT).split("\n")) {
            assertThat(line).as("kind, template and why").matches("\\w+,[\\w/]+\\.jte,.{10,}");
            listed.add(line.substring(0, line.lastIndexOf(".jte,") + ".jte".length()));
        }
        assertThat(raw()).isEqualTo(listed);
    }

    @Test
    void violatorsAreCaught() {
        assertThat(reads(Compiled.violators("forms")))
                .containsExactlyInAnyOrder(
                        "Reads calls LocalDate.parse",
                        "Reads calls Integer.parseInt",
                        "Reads calls BigDecimal.<init>",
                        "Reads calls Integer.valueOf");
        assertThat(kinds("<select class=\"form-select\"><input type=\"date\">")).containsExactly("day", "select");
        assertThat(kinds("<textarea name=\"why\"></textarea><input class=\"form-control\" name=\"who\">"))
                .containsExactly("area", "text");
        assertThat(kinds("<input type=\"hidden\" name=\"seen\"><input type=\"search\" name=\"q\">")).isEmpty();
        assertThat(kinds("@template.shell.choice(name = \"kind\") <selected>")).isEmpty();
    }

    private static Set<String> reads(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.getPackageName().matches(".*\\.web(\\..*)?"))
                .filter(type -> !type.getPackageName().endsWith("shell.web.form"))
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(FormsTest::isReading)
                .map(access -> access.getOriginOwner().getSimpleName() + " calls "
                        + access.getTargetOwner().getSimpleName() + "."
                        + access.getTarget().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isReading(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        boolean number = owner.isAssignableTo(Number.class) && name.matches("parse\\w+|valueOf|<init>");
        boolean day = owner.isAssignableTo(TemporalAccessor.class) && name.equals("parse");
        return (number || day) && access.getTarget().getFullName().contains("(java.lang.");
    }

    private static Set<String> raw() {
        var raw = new TreeSet<String>();
        for (var file : Tree.files("src/main/jte", ".jte")) {
            if (!PART.matcher(file.toString()).matches()) {
                kinds(Tree.text(file))
                        .forEach(kind -> raw.add(kind + "," + file.subpath(3, file.getNameCount())));
            }
        }
        return raw;
    }

    private static Set<String> kinds(String template) {
        var kinds = new TreeSet<String>();
        if (SELECT.matcher(template).find()) {
            kinds.add("select");
        }
        if (DAY.matcher(template).find()) {
            kinds.add("day");
        }
        if (AREA.matcher(template).find()) {
            kinds.add("area");
        }
        if (INPUT.matcher(template).results().anyMatch(one -> !OTHER.matcher(one.group()).find())) {
            kinds.add("text");
        }
        return kinds;
    }
}
