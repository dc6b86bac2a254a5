package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * 常量的文字 — words for the constants of an enum stand below one key; where all but a few of them have one, the few were forgotten, and the
 * page that says them breaks when it meets one.
 */
class ConstantWordsTest {

    private static final Pattern OF_A_CONSTANT = Pattern.compile("(.+)\\.([A-Z][A-Z0-9_]*)");

    /** Of these keys a constant is never said, and why. */
    private static final Map<String, String> NEVER_SAID = Map.ofEntries(
            Map.entry("edition", "rules of the Party choose themselves by the law's edition"),
            Map.entry("objection.file", "a ruling is objected to on its own list"),
            Map.entry("objection.write", "an objection to the roll is written by its person"),
            Map.entry("polling.step", "where nothing is next, nothing is said"),
            Map.entry("polling.task.meeting", "villagers vote at desks, not in a meeting"),
            Map.entry("public.count", "a void count is told as what became of it, not as a board"),
            Map.entry("readiness.answered", "an open survey was not answered"),
            Map.entry("situation.done", "a registration is told with its number"),
            Map.entry("supplement.of", "a group is named by itself"));

    /** How many words a key must have, and what share of an enum, to be taken for words of its constants. */
    private static final int LEAST = 2;

    private static final double SHARE = 0.6;

    @Test
    void noConstantOfAnEnumWasForgotten() {
        var words = families(MessageFiles.all(false).keySet());
        assertThat(words).hasSizeGreaterThan(100);
        var enums = enums(Compiled.house());
        assertThat(words)
                .as("keys that are gone")
                .containsKeys(NEVER_SAID.keySet().toArray(String[]::new));
        words.keySet().removeAll(NEVER_SAID.keySet());
        assertThat(forgotten(words, enums)).isEmpty();
    }

    @Test
    void aForgottenOneIsCaught() {
        var words = families(List.of("a.ONE", "a.TWO", "b.ONE", "b.TWO", "b.THREE", "c.ONE"));
        assertThat(forgotten(words, Map.of("Three", Set.of("ONE", "TWO", "THREE"))))
                .containsExactly("a has no word for [THREE] of Three");
        assertThat(forgotten(words, Map.of("Three", Set.of("ONE", "TWO", "THREE"), "Two", Set.of("ONE", "TWO"))))
                .isEmpty();
    }

    private static Map<String, Set<String>> families(Collection<String> keys) {
        var families = new TreeMap<String, Set<String>>();
        for (var key : keys) {
            var found = OF_A_CONSTANT.matcher(key);
            if (found.matches()) {
                families.computeIfAbsent(found.group(1), any -> new TreeSet<>()).add(found.group(2));
            }
        }
        return families;
    }

    /** Of the enums whose constants these may be the smallest, unless one is theirs exactly. */
    private static List<String> forgotten(Map<String, Set<String>> families, Map<String, Set<String>> enums) {
        return families.entrySet().stream()
                .filter(family -> family.getValue().size() >= LEAST)
                .flatMap(family -> enums.entrySet().stream()
                        .filter(one -> one.getValue().containsAll(family.getValue()))
                        .min(Comparator.comparingInt(one -> one.getValue().size()))
                        .filter(one -> one.getValue().size() > family.getValue().size())
                        .filter(one -> family.getValue().size()
                                >= SHARE * one.getValue().size())
                        .map(one -> said(family.getKey(), family.getValue(), one.getKey(), one.getValue()))
                        .stream())
                .toList();
    }

    private static String said(String family, Set<String> words, String name, Set<String> constants) {
        var without = new TreeSet<>(constants);
        without.removeAll(words);
        return family + " has no word for " + without + " of " + name;
    }

    private static Map<String, Set<String>> enums(JavaClasses classes) {
        return classes.stream()
                .filter(JavaClass::isEnum)
                .collect(Collectors.toMap(
                        JavaClass::getName,
                        one -> one.getFields().stream()
                                .filter(field -> field.getModifiers().contains(JavaModifier.ENUM)
                                        || field.getRawType().equals(one)
                                                && field.getModifiers().contains(JavaModifier.STATIC))
                                .map(JavaField::getName)
                                .collect(Collectors.toSet())));
    }
}
