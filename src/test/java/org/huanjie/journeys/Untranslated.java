package org.huanjie.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 漏译 — lines of an English page that are word for word a Chinese message; names of people and places are not messages. */
final class Untranslated {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Set<String> CHINESE = chinese();

    private Untranslated() {}

    static List<String> in(Page page) {
        return page.innerText("main")
                .lines()
                .map(String::strip)
                .filter(CHINESE::contains)
                .toList();
    }

    private static Set<String> chinese() {
        try (var files = Files.list(MESSAGES)) {
            return files.filter(file -> !file.toString().endsWith("_en.properties"))
                    .flatMap(Untranslated::values)
                    .filter(text -> text.codePoints().anyMatch(Character::isIdeographic))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> values(Path file) {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages.values().stream().map(String::valueOf);
    }
}
