package org.huanjie.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No table, act or word of this module can hold what anyone thinks or how they would vote. */
class NoLeaningTest {

    private static final Pattern LEANS = Pattern.compile("意图|意向|得票|支持率|态度|看好|中意|倾向|思想动态"
            + "|(?i)\\b(winner|intended|preferred|leaning|attitude|opinion|opinions|supports|mood)\\b");

    static Stream<Path> whatIsStoredAndSaid() throws IOException {
        return Stream.concat(
                Stream.of("", "_en", "-visit", "-visit_en")
                        .map(tongue -> Path.of("src/main/resources/messages/responsibility" + tongue + ".properties")),
                Stream.concat(
                        Files.list(Path.of("src/main/resources/db/migration/responsibility")),
                        Stream.of("visit/VisitReport", "bond/ResponsibilityAct", "visit/Met", "bond/Link")
                                .map(name -> Path.of("src/main/java/org/huanjie/responsibility/" + name + ".java"))));
    }

    @ParameterizedTest
    @MethodSource("whatIsStoredAndSaid")
    void nothingLeans(Path file) throws IOException {
        assertThat(LEANS.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group())
                        .toList())
                .isEmpty();
    }

    @Test
    void whatLeansIsCaught() {
        assertThat(Stream.of("村民思想动态", "leaning text NOT NULL", "意向人选"))
                .allSatisfy(text -> assertThat(LEANS.matcher(text).find()).isTrue());
    }
}
