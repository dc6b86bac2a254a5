package org.huanjie.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 纯净 — engines and rules know java.* alone; time, ids and chance come in by the constructor. */
class PurityTest {

    /** Packages that know nothing but the language and each other. */
    private static final List<String> PURE_PACKAGES =
            List.of("org.huanjie.law", "org.huanjie.count.engine", "org.huanjie.election.calendar");

    private static final String[] KNOWN_TO_THE_PURE = {
        "java..",
        "org.jspecify..",
        "com.google.errorprone.annotations..",
        "org.springframework.modulith..",
        "org.huanjie.law..",
        "..engine..",
        "org.huanjie.election.calendar.."
    };

    /** Where a clock is made, or a duration measured that no record keeps, each with its reason. */
    private static final Map<String, String> WALL_CLOCKS = Map.of(
            "ShellConfiguration", "makes the clock of the program",
            "AccessConfiguration", "makes the true time of locks and one-time codes, which no replay may move",
            "ReplayClockInitializer", "gives the replay's clock the pace of the world outside",
            "BackupCommand", "dates a backup by the world outside, without the program's context",
            "MigrateCommand", "dates what is saved before an upgrade, without the program's context",
            "Migrations", "asks whether a clock is the world's or a play's",
            "Watch", "compares two clocks of the machine, to notice a step of one",
            "HealthFilter", "measures how long an answer took",
            "Walls", "measures how old what it keeps is",
            "Throttle", "keeps what is sent at its distances");

    private static final Map<String, String> CHANCE = Map.of("ShellConfiguration", "where ids come from");

    // the bench measures, and takes chance by a seed of its own
    private static final Predicate<JavaAccess<?>> IN_THE_BENCH =
            access -> access.getOriginOwner().getPackageName().contains(".bench");

    private static final Pattern NAMES_CHARACTER_BY_CHARACTER = Pattern.compile(
            "personName\\(\\)\\s*\\.equals|(equals|contains)\\(\\w*(\\.\\w+\\(\\))*\\.personName\\(\\)");

    private final JavaClasses house = Compiled.house();
    private final JavaClasses violators = Compiled.violators("engine");

    @Test
    void enginesKnowNothingButTheLanguage() {
        assertThat(PURE_PACKAGES).allSatisfy(name -> pure(name + "..").check(house));
        assertThat(pure("org.huanjie.house.violators.engine..")
                        .evaluate(violators)
                        .hasViolation())
                .isTrue();
    }

    @Test
    void aPackageThatIsNotThereIsCaught() {
        assertThat(PURE_PACKAGES).allMatch(house::containPackage);
        assertThat(house.containPackage("org.huanjie.count.nowhere")).isFalse();
    }

    @Test
    void nobodyReadsTheWallClock() {
        assertThat(users(house, PurityTest::readsTheWallClock))
                .as("those who read the wall clock; take a Clock, see shell")
                .containsExactlyElementsOf(new TreeSet<>(WALL_CLOCKS.keySet()));
        assertThat(violators.stream()
                        .flatMap(one -> one.getAccessesFromSelf().stream())
                        .filter(PurityTest::readsTheWallClock)
                        .map(access -> access.getTarget().getOwner().getSimpleName() + "." + access.getName()))
                .containsExactlyInAnyOrder(
                        "Instant.now",
                        "ZonedDateTime.now",
                        "LocalTime.now",
                        "YearMonth.now",
                        "Year.now",
                        "OffsetTime.now",
                        "Clock.systemUTC",
                        "System.currentTimeMillis",
                        "System.nanoTime");
    }

    @Test
    void nobodyMakesChanceOfTheirOwn() {
        assertThat(users(house, PurityTest::makesChance)).containsExactlyElementsOf(new TreeSet<>(CHANCE.keySet()));
        assertThat(users(violators, PurityTest::makesChance)).containsExactly("Impure");
    }

    @Test
    void personsNamesAreComparedByTheirForm() {
        var by = Tree.sources().stream()
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

    private static ArchRule pure(String packages) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(KNOWN_TO_THE_PURE);
    }

    private static Set<String> users(JavaClasses classes, Predicate<JavaAccess<?>> of) {
        var users = new TreeSet<String>();
        classes.stream()
                .flatMap(one -> one.getAccessesFromSelf().stream())
                .filter(of.and(IN_THE_BENCH.negate()))
                .map(access -> access.getOriginOwner().getName())
                .map(name -> name.substring(name.lastIndexOf('.') + 1).split("\\$", 2)[0])
                .forEach(users::add);
        return users;
    }

    private static boolean readsTheWallClock(JavaAccess<?> access) {
        var owner = access.getTarget().getOwner();
        boolean now = owner.isAssignableTo(TemporalAccessor.class)
                && access.getName().equals("now")
                && !takesA(Clock.class, access);
        boolean made = owner.isEquivalentTo(Clock.class)
                && (access.getName().startsWith("system")
                        || access.getName().startsWith("tick") && !takesA(Clock.class, access));
        boolean counted = owner.isEquivalentTo(System.class)
                && Set.of("currentTimeMillis", "nanoTime").contains(access.getName());
        return now || made || counted;
    }

    private static boolean makesChance(JavaAccess<?> access) {
        var owner = access.getTarget().getOwner();
        return owner.isEquivalentTo(UUID.class) && access.getName().equals("randomUUID")
                || owner.isEquivalentTo(Random.class) && access.getName().equals("<init>")
                || owner.isEquivalentTo(Math.class) && access.getName().equals("random")
                || owner.isEquivalentTo(ThreadLocalRandom.class);
    }

    private static boolean takesA(Class<?> type, JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(type));
    }
}
