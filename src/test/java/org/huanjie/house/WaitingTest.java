package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * 待办守则 — {@code waiting.csv} holds every state of a state table and every column that is filled once somebody answers: each waits for somebody
 * in an inbox, or says why nobody has to do anything.
 */
class WaitingTest {

    private static final Pattern TABLE = Pattern.compile("CREATE TABLE ([a-z_]+\\.[a-z_]+) \\((.*?)\\n\\)", Pattern.DOTALL);
    private static final Pattern CHANGED = Pattern.compile("ALTER TABLE ([a-z_]+\\.[a-z_]+)(.*?);", Pattern.DOTALL);
    private static final Pattern ANSWER =
            Pattern.compile("(?m)^\\s*(?:ADD COLUMN )?(\\w+_(?:at|on))\\s+(?:timestamptz|date)\\b(?![^,\\n]*NOT NULL)");

    @Test
    void everyStateSaysForWhomItWaits() {
        assertThat(missing(states(Compiled.house()))).isEmpty();
    }

    @Test
    void everyColumnThatIsFilledOnceItIsAnsweredSaysForWhomItWaits() {
        var columns = columns(Database.migrations());
        assertThat(columns).hasSizeGreaterThan(60).contains("candidacy.appeal.decided_on", "access.proposal.settled_at");
        assertThat(missing(columns)).isEmpty();
    }

    @Test
    void whatWaitsForNobodySaysWhy() {
        assertThat(lines().filter(line -> line[1].equals("-"))).allMatch(line -> line[2].length() > 3);
    }

    @Test
    void violatorsAreCaught() {
        assertThat(missing(states(Compiled.violators("waiting")))).containsExactly("LetterState.LEFT_LYING", "LetterState.READ");
        assertThat(missing(columns(List.of("""
                CREATE TABLE hen.letter (
                  id         uuid PRIMARY KEY,
                  sent_at    timestamptz NOT NULL,
                  read_on    date,
                  answered_at timestamptz CHECK (answered_at > sent_at)
                );
                ALTER TABLE hen.letter ADD COLUMN burnt_on date;
                """)))).containsExactly("hen.letter.answered_at", "hen.letter.burnt_on", "hen.letter.read_on");
    }

    /** The constants of what is named a state, or a stage. */
    private static Set<String> states(JavaClasses classes) {
        return classes.stream()
                .filter(JavaClass::isEnum)
                .filter(one -> one.getSimpleName().endsWith("State") || one.getSimpleName().equals("Stage"))
                .filter(one -> !one.getEnclosingClass().isPresent())
                .flatMap(one -> one.getFields().stream()
                        .filter(field -> field.getRawType().equals(one))
                        .map(field -> one.getSimpleName() + "." + field.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> columns(Collection<String> migrations) {
        return migrations.stream()
                .map(text -> text.replaceAll("--[^\\n]*", ""))
                .flatMap(text -> Stream.of(TABLE, CHANGED).flatMap(pattern -> pattern.matcher(text).results()))
                .flatMap(table -> ANSWER.matcher(table.group(2).replace("ADD COLUMN", "\nADD COLUMN"))
                        .results()
                        .map(column -> table.group(1) + "." + column.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> missing(Set<String> states) {
        var listed = lines().map(line -> line[0]).collect(Collectors.toSet());
        return states.stream()
                .filter(state -> !listed.contains(state) && !listed.contains(state.replaceAll("[^.]+$", "*")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String[]> lines() {
        return Tree.text(Path.of("src/test/resources/waiting.csv"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", 3));
    }
}
