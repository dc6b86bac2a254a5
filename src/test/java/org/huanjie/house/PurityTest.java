package org.huanjie.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 纯净 — engines and rules know java.* alone; time, ids and chance come in by the constructor. */
class PurityTest {

    private static final Set<String> CLOCKS = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            OffsetDateTime.class.getName());

    private static final ArchRule PURE = classes()
            .that()
            .resideInAnyPackage("org.huanjie.law..", "..engine..", "..election.calendar..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..",
                    "org.springframework.modulith..",
                    "org.huanjie.law..",
                    "org.huanjie..engine..",
                    "org.huanjie.election.calendar..");

    private static final ArchRule NO_WALL_CLOCK = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "now() without a Clock: take a Clock, see shell",
                    (JavaMethodCall call) -> call.getName().equals("now")
                            && CLOCKS.contains(call.getTargetOwner().getName())
                            && call.getTarget().getRawParameterTypes().isEmpty()));

    private static final ArchRule NO_CHANCE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.huanjie.shell.ShellConfiguration") // where Ids come from
            .should()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callConstructor(Random.class);

    private static final Pattern NAMES_CHARACTER_BY_CHARACTER = Pattern.compile(
            "personName\\(\\)\\s*\\.equals|(equals|contains)\\(\\w*(\\.\\w+\\(\\))*\\.personName\\(\\)");

    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.huanjie");
    private final JavaClasses violators = new ClassFileImporter().importPackages("org.huanjie.house.violators.engine");

    @Test
    void enginesKnowNothingButTheLanguage() {
        PURE.check(house);
    }

    @Test
    void nobodyReadsTheWallClock() {
        NO_WALL_CLOCK.check(house);
    }

    @Test
    void nobodyMakesChanceOfTheirOwn() {
        NO_CHANCE.check(house);
    }

    @Test
    void personsNamesAreComparedByTheirForm() {
        var by = Tree.files("src/main/java", ".java").stream()
                .filter(file ->
                        NAMES_CHARACTER_BY_CHARACTER.matcher(Tree.text(file)).find())
                .toList();
        assertThat(by)
                .as("files that compare names otherwise than PersonName does")
                .isEmpty();
        assertThat(NAMES_CHARACTER_BY_CHARACTER.matcher("one.personName().equals(other.personName())"))
                .matches(found -> found.find());
        assertThat(NAMES_CHARACTER_BY_CHARACTER.matcher("others.contains(one.personName())"))
                .matches(found -> found.find());
    }

    @Test
    void eachRuleCatchesItsViolator() {
        assertThat(PURE.evaluate(violators).hasViolation()).isTrue();
        assertThat(NO_WALL_CLOCK.evaluate(violators).hasViolation()).isTrue();
        assertThat(NO_CHANCE.evaluate(violators).hasViolation()).isTrue();
    }
}
