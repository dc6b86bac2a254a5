package org.huanjie.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** 字音 — the readings of the characters of a name, the likeliest first; ü is u, and yu beside it as passports have it (吕 lu, lyu). */
final class Readings {

    private static final Map<String, List<List<String>>> SURNAMES = new HashMap<>();
    private static final Map<Integer, List<String>> SEVERAL = new HashMap<>();
    private static final Map<Integer, List<String>> COMMON = new ConcurrentHashMap<>();

    static {
        lines("surnames.txt")
                .forEach(line -> SURNAMES.put(
                        line[0],
                        Arrays.stream(line)
                                .skip(1)
                                .map(one -> List.of(one.split("/")))
                                .toList()));
        lines("readings.txt")
                .forEach(line ->
                        SEVERAL.put(line[0].codePointAt(0), Arrays.asList(line).subList(1, line.length)));
    }

    private Readings() {}

    /** Of each character in turn. */
    static List<List<String>> of(String name) {
        var surname = surname(name);
        var all = new ArrayList<List<String>>(name.length());
        int place = 0;
        for (int i = 0; i < name.length(); place++) {
            int character = name.codePointAt(i);
            i += Character.charCount(character);
            var readings = of(character, place < surname.size() ? surname.get(place) : List.of());
            if (!readings.isEmpty()) {
                all.add(readings);
            }
        }
        return all;
    }

    private static List<List<String>> surname(String name) {
        for (int length = Math.min(2, name.length()); length > 0; length--) {
            var known = SURNAMES.get(name.substring(0, length));
            if (known != null) {
                return known;
            }
        }
        return List.of();
    }

    private static List<String> of(int character, List<String> asASurname) {
        return asASurname.isEmpty() && Character.isIdeographic(character)
                ? COMMON.computeIfAbsent(character, c -> read(c, List.of()))
                : read(character, asASurname);
    }

    private static List<String> read(int character, List<String> asASurname) {
        var common = Pinyin.syllable(character);
        var several = SEVERAL.getOrDefault(character, List.of());
        if (asASurname.isEmpty() && several.isEmpty() && common.indexOf('ü') < 0) {
            return common.isEmpty() ? List.of() : List.of(common);
        }
        Set<String> readings = new LinkedHashSet<>();
        Stream.of(asASurname.stream(), Stream.of(common), several.stream())
                .flatMap(each -> each)
                .forEach(reading -> readings.add(reading.replace('ü', 'u')));
        Stream.of(Stream.of(common), several.stream())
                .flatMap(each -> each)
                .filter(reading -> reading.indexOf('ü') >= 0)
                .forEach(reading -> readings.add(reading.replace("ü", "yu")));
        return List.copyOf(readings);
    }

    private static List<String[]> lines(String name) {
        var file = Readings.class.getResourceAsStream("/pinyin/" + name);
        if (file == null) {
            throw new IllegalStateException("the program lacks its file pinyin/" + name);
        }
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
