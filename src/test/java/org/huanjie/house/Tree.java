package org.huanjie.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 文件树 — the project's files as the guards read them. */
final class Tree {

    private Tree() {}

    static List<Path> files(String root, String suffix) {
        try (var walk = Files.walk(Path.of(root))) {
            return walk.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sources of the program: the product's, and those of what measures it from beside. */
    static List<Path> sources() {
        return Stream.of("src/main/java", "src/bench/java")
                .flatMap(root -> files(root, ".java").stream())
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file of whatever encoding, for what is sought in plain letters alone. */
    static String letters(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The string literals and text blocks of Java source, comments left out. */
    static List<String> literals(String source) {
        return Pattern.compile(
                        "(?s)/\\*.*?\\*/|//[^\n]*|\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\n])*)\"|'(?:\\\\.|[^'\\\\])+'")
                .matcher(source)
                .results()
                .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
                .filter(Objects::nonNull)
                .toList();
    }
}
