package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 文字守则 — Chinese and English hold the same keys and arguments, each Chinese key has a line of context, none stands unused. */
class MessagesTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** English values that hold Chinese on purpose: the other language's own name, the program's mark, an example of input. */
    private static final Set<String> CHINESE_IN_ENGLISH =
            Set.of("frame.mark", "frame.other-language", "region.import.bad-root");

    private final Map<String, String> zh = all(false);
    private final Map<String, String> en = all(true);

    @Test
    void bothLanguagesHoldTheSameKeys() {
        assertThat(new TreeSet<>(zh.keySet())).isNotEmpty().isEqualTo(new TreeSet<>(en.keySet()));
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        assertThat(zh.keySet())
                .allSatisfy(key -> assertThat(arguments(zh.get(key)))
                        .as(key)
                        .isEqualTo(arguments(en.getOrDefault(key, zh.get(key)))));
    }

    @Test
    void noTextHoldsAnApostropheThatTheFormatWouldSwallow() {
        assertThat(zh.values()).noneMatch(text -> text.contains("'"));
        assertThat(en.values()).isNotEmpty().noneMatch(text -> text.contains("'"));
    }

    @Test
    void everyChineseKeyHasALineOfContext() {
        assertThat(files(false))
                .allSatisfy(file -> assertThat(withoutContext(Tree.text(file)))
                        .as(file.toString())
                        .isEmpty());
    }

    @Test
    void englishIsEnglishAndChineseIsChinese() {
        assertThat(en.entrySet().stream()
                        .filter(entry -> !CHINESE_IN_ENGLISH.contains(entry.getKey()))
                        .filter(entry -> HAN.matcher(entry.getValue().replaceAll("[(（]\\p{IsHan}[^)）]*[)）]", ""))
                                .find())
                        .map(Map.Entry::getKey)
                        .toList())
                .isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        var code = new StringBuilder();
        Tree.files("src/main/java", ".java").forEach(file -> code.append(Tree.text(file)));
        Tree.files("src/main/jte", ".jte").forEach(file -> code.append(Tree.text(file)));
        var text = code.toString();
        assertThat(zh.keySet().stream().filter(key -> !used(key, text)).sorted().toList())
                .isEmpty();
    }

    @Test
    void aKeyWithoutContextOrUseIsCaught() {
        assertThat(withoutContext("# said of a\na=1\nb=2\n")).containsExactly("b");
        assertThat(used("wall.title", "frame.t(\"wall.title\")")).isTrue();
        assertThat(used("wall.unused", "frame.t(\"wall.title\")")).isFalse();
    }

    // A key is used where it stands whole, or where its beginning is a literal to which code adds a constant's name;
    // the sentence of
    // an act where a record says it is of that kind, the name of a module's tasks where a task says it is that
    // module's.
    private static boolean used(String key, String code) {
        if (key.startsWith("act.") || key.startsWith("task.")) {
            return code.contains('"' + key.substring(key.indexOf('.') + 1) + '"');
        }
        if (code.contains('"' + key + '"') || code.contains('{' + key + '}')) {
            return true;
        }
        for (int cut = key.length() - 1; cut > 0; cut--) {
            if (key.charAt(cut) == '.' || key.charAt(cut) == '-') {
                if (code.contains('"' + key.substring(0, cut + 1) + '"')
                        || code.contains('"' + key.substring(0, cut) + '"')) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> withoutContext(String file) {
        var missing = new ArrayList<String>();
        var before = "";
        boolean continued = false;
        for (var line : file.split("\n")) {
            boolean isKey = !continued && line.contains("=") && !line.startsWith("#");
            if (isKey && !before.startsWith("#")) {
                missing.add(line.substring(0, line.indexOf('=')).strip());
            }
            continued = line.endsWith("\\");
            before = line;
        }
        return missing;
    }

    private static Set<String> arguments(String text) {
        var found = new TreeSet<String>();
        ARGUMENT.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static Map<String, String> all(boolean english) {
        var all = new HashMap<String, String>();
        for (var file : files(english)) {
            var properties = new Properties();
            try {
                properties.load(new StringReader(Tree.text(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((key, value) -> all.put((String) key, (String) value));
        }
        return all;
    }

    private static List<Path> files(boolean english) {
        return Tree.files("src/main/resources/messages", ".properties").stream()
                .filter(file -> file.toString().endsWith("_en.properties") == english)
                .toList();
    }
}
