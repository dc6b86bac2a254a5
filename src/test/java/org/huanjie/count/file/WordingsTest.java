package org.huanjie.count.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huanjie.count.engine.figure.Fault;
import org.huanjie.count.engine.figure.Wording;
import org.junit.jupiter.api.Test;

class WordingsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(load("count-engine_en").keySet())
                .isEqualTo(load("count-engine").keySet());
    }

    @Test
    void bothLanguagesGiveTheSameNumbers() throws IOException {
        var chinese = load("count-engine");
        var english = load("count-engine_en");
        for (var key : chinese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(chinese.getProperty(key)));
        }
    }

    @Test
    void everyFaultHasAText() throws IOException {
        var texts = load("count-engine");
        for (var code : Fault.Code.values()) {
            assertThat(texts).containsKey("fault." + code.id());
        }
    }

    @Test
    void everyTextIsUsed() throws IOException {
        var code = new StringBuilder();
        try (var files = Files.walk(Path.of("src/main/java/org/huanjie"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                code.append(Files.readString(file));
            }
        }
        var keys = load("count-engine").stringPropertyNames().stream().filter(key -> !key.startsWith("engine.post."));
        assertThat(keys).allSatisfy(key -> assertThat(code).contains("\"" + key + "\""));
    }

    @Test
    void numbersArePlainDigitsAndPostsAreNamed() {
        var wording = new Wording("reason.two_posts", java.util.List.of(1234567L, new Wording.PostName("CHAIR")));
        assertThat(Wordings.in(Language.EN).say(wording)).isEqualTo("1234567 votes; elected as chair, the higher post");
        assertThat(Wordings.in(Language.ZH).say(wording)).isEqualTo("得 1234567 票；已当选主任，任较高职位");
    }

    @Test
    void aNameThatLooksLikeAPlaceIsPrintedAsItIs() {
        var wording = new Wording("reason.relative", java.util.List.of(1L, "$1 {0}"));
        assertThat(Wordings.in(Language.EN).say(wording)).contains("$1 {0}, a near relative");
    }

    private static TreeSet<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String name) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", name + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
