package org.huanjie.house;

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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 文字文件 — the messages of both languages as the guards read them, and what can be wrong with them. */
final class MessageFiles {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern KEY = Pattern.compile("^([\\w.-]+)\\s*=");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    private MessageFiles() {}

    static List<Path> files(boolean english) {
        return Tree.files("src/main/resources/messages", ".properties").stream()
                .filter(file -> file.toString().endsWith("_en.properties") == english)
                .toList();
    }

    static Map<String, String> all(boolean english) {
        var all = new TreeMap<String, String>();
        files(english).forEach(file -> all.putAll(read(Tree.text(file))));
        return all;
    }

    static Map<String, String> read(String file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var read = new HashMap<String, String>();
        properties.forEach((key, value) -> read.put((String) key, (String) value));
        return read;
    }

    /** The keys that stand more than once, in one file or in several: the last one read would hold, whatever the other says. */
    static List<String> twice(List<String> files) {
        return files.stream()
                .flatMap(String::lines)
                .map(KEY::matcher)
                .filter(Matcher::find)
                .collect(Collectors.groupingBy(line -> line.group(1), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(key -> key.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The keys that only one of the languages holds. */
    static Set<String> inOneLanguage(Map<String, String> zh, Map<String, String> en) {
        var one = new TreeSet<>(zh.keySet());
        one.removeAll(en.keySet());
        en.keySet().stream().filter(key -> !zh.containsKey(key)).forEach(one::add);
        return one;
    }

    /** The keys whose texts take other arguments in one language than in the other. */
    static List<String> otherwiseFilled(Map<String, String> zh, Map<String, String> en) {
        return zh.keySet().stream()
                .filter(key -> en.containsKey(key) && !arguments(zh.get(key)).equals(arguments(en.get(key))))
                .toList();
    }

    /** The keys whose text holds an apostrophe, which the format would swallow. */
    static List<String> withApostrophe(Map<String, String> texts) {
        return texts.keySet().stream()
                .filter(key -> texts.get(key).contains("'"))
                .toList();
    }

    /** The keys whose English text holds Chinese otherwise than in brackets. */
    static List<String> chineseInEnglish(Map<String, String> en) {
        return en.keySet().stream()
                .filter(key -> HAN.matcher(en.get(key).replaceAll("[(（]\\p{IsHan}[^)）]*[)）]", ""))
                        .find())
                .toList();
    }

    /** The keys that no line of context stands above. */
    static List<String> withoutContext(String file) {
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
}
