package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 法定日期守则 — legal days are reckoned in {@code law.LegalCalendar} alone; what else counts days counts something else, and says what. */
class LegalDaysTest {

    private static final Set<Class<?>> DATES =
            Set.of(LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);
    private static final Pattern MOVES =
            Pattern.compile("(plus|minus)(Days|Weeks|Months|Years)|until|datesUntil|toEpochDay|ofEpochDay");

    /** What measures the product, and what plays a term again by a script with days of its own. */
    private static final List<String> ELSEWHERE = List.of("org.huanjie.bench", "org.huanjie.replay");

    /** The calendar of the law itself, in both languages. */
    private static final Set<String> THE_CALENDAR = Set.of("LegalCalendar", "Holidays", "V20261130_0650__lawbook.sql");

    private static final Pattern IN_SQL = Pattern.compile(
            "(?i)interval '\\d+ (?:day|week|month|year)s?'|make_interval|::date\\s*[-+]|\\b(?:\\w+_(?:on|day)|today|day|dated)\\)?(?:::date)?\\s*[-+]\\s*(?:\\d|\\w*days\\b|today\\b)");

    @Test
    void nobodyElseReckonsLegalDays() {
        var found = users(Compiled.house());
        found.addAll(inSql());
        found.removeAll(THE_CALENDAR);
        assertThat(found)
                .as(
                        "those who count days by themselves; ask law.LegalCalendar, or say in days.csv what it is that they count")
                .containsExactlyElementsOf(listed().keySet());
    }

    @Test
    void whoeverReckonsThemIsCaught() {
        assertThat(users(Compiled.violators("days"))).containsExactly("OwnDays");
        assertThat(List.of(
                        "IF today > posted_on + 5 THEN",
                        "WHERE e.day - 20 < at::date",
                        "received_at::date + days",
                        "now() + interval '3 days'",
                        "(said.made_at AT TIME ZONE 'Asia/Shanghai')::date + good_days",
                        "AND e.day - 3 < today",
                        "OR e.day - today < 20"))
                .allMatch(text -> IN_SQL.matcher(text).find());
        assertThat(List.of("now - interval '15 minutes'", "number + 1", "election.period_end(county, posted, 5)"))
                .noneMatch(text -> IN_SQL.matcher(text).find());
    }

    @Test
    void theyAreCountedForAReasonOfTheirOwn() {
        assertThat(listed().values()).allMatch(reason -> reason.length() > 10);
    }

    private static Map<String, String> listed() {
        var listed = new TreeMap<String, String>();
        Tree.text(Path.of("src/test/resources/days.csv"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", 2))
                .forEach(line ->
                        assertThat(listed.put(line[0], line[1])).as(line[0]).isNull());
        return listed;
    }

    private static Set<String> users(JavaClasses classes) {
        var users = new TreeSet<String>();
        classes.stream()
                .filter(one -> ELSEWHERE.stream().noneMatch(one.getPackageName()::startsWith))
                .flatMap(one -> one.getMethodCallsFromSelf().stream())
                .filter(LegalDaysTest::reckons)
                .map(call -> call.getOriginOwner().getName())
                .map(name -> name.substring(name.lastIndexOf('.') + 1).split("\\$", 2)[0])
                .forEach(users::add);
        return users;
    }

    private static boolean reckons(JavaMethodCall call) {
        var owner = call.getTarget().getOwner();
        boolean ofDays = owner.isEquivalentTo(LocalDate.class)
                && List.of("plus", "minus").contains(call.getName());
        return ofDays
                || DATES.stream().anyMatch(owner::isEquivalentTo)
                        && MOVES.matcher(call.getName()).matches()
                || owner.isEquivalentTo(ChronoUnit.class) && call.getName().equals("between")
                || owner.isEquivalentTo(Period.class);
    }

    private static Set<String> inSql() {
        var files = new TreeSet<String>();
        for (var file : Tree.files("src/main/resources/db/migration", ".sql")) {
            if (IN_SQL.matcher(Tree.text(file)).find()) {
                files.add(file.getFileName().toString());
            }
        }
        for (var file : Tree.files("src/main/java/org/huanjie", ".java")) {
            if (Tree.literals(Tree.text(file)).stream()
                    .anyMatch(text ->
                            text.contains("SELECT") && IN_SQL.matcher(text).find())) {
                files.add(file.getFileName().toString());
            }
        }
        return files;
    }
}
