package org.huanjie.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Readiness asks nothing about who should chair the villagers' committee, what anyone thinks, or how anyone would vote. */
class NoSteeringTest {

    private static final Pattern STEERS = Pattern.compile("主任|候选|人选|意图|意向|得票|支持率|态度|看好|中意|推荐|倾向"
            + "|(?i)\\b(chair|candidate|nominee|winner|intended|preferred|leaning|attitude|opinion|supports)\\b");

    static Stream<Path> whatIsStoredAskedAndSaid() throws IOException {
        return Stream.of(
                        Stream.of(
                                Path.of("src/main/resources/messages/readiness.properties"),
                                Path.of("src/main/resources/messages/readiness_en.properties"),
                                Path.of("src/main/java/org/huanjie/readiness/condition/Evidence.java"),
                                Path.of("src/main/java/org/huanjie/readiness/condition/ReadinessAct.java")),
                        Files.list(Path.of("src/main/resources/db/migration/readiness")),
                        Files.list(Path.of("src/main/jte/readiness")))
                .flatMap(files -> files);
    }

    @ParameterizedTest
    @MethodSource("whatIsStoredAskedAndSaid")
    void nothingSteers(Path file) throws IOException {
        assertThat(STEERS.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group())
                        .toList())
                .isEmpty();
    }

    @Test
    void whatSteersIsCaught() {
        assertThat(List.of("村主任人选", "intended winner", "who should chair", "本人态度"))
                .allSatisfy(text -> assertThat(STEERS.matcher(text).find()).isTrue());
    }
}
