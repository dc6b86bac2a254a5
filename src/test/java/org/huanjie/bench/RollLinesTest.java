package org.huanjie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.huanjie.bench.County.Village;
import org.huanjie.election.stage.ElectionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 登记表的各行 — the same file at every making, each number once. */
class RollLinesTest {

    @TempDir
    Path folder;

    @Test
    void eachNumberStandsOnceAndTheFileIsTheSameAtEveryMaking() throws IOException {
        var villages = List.of(village("330326100200", 40_000), village("330326100201", 60_000));
        var file = write("a", villages);
        assertThat(file).isEqualTo(write("b", villages));
        assertThat(file).hasSize(100_001);
        assertThat(file.stream().map(line -> line.split(",")[3]).distinct()).hasSize(100_001);
        assertThat(file.stream().filter(line -> line.endsWith("330326100201"))).hasSize(60_000);
    }

    private List<String> write(String name, List<Village> villages) throws IOException {
        RollLines.write(folder.resolve(name), villages);
        return Files.readAllLines(folder.resolve(name));
    }

    private static Village village(String code, int voters) {
        return new Village(code, new ElectionId(new UUID(0, 1)), new UUID(0, 2), voters);
    }
}
