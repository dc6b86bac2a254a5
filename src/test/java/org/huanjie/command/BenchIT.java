package org.huanjie.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huanjie.Huanjie;
import org.huanjie.PlainPrograms;
import org.huanjie.bench.Pgbench;
import org.huanjie.bench.command.BenchCommand;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 基准 — each verb runs on a tiny county and prints ours, the reference and the ratio; how fast it is, a test does not say. */
class BenchIT {

    @BeforeAll
    static void programs() {
        PlainPrograms.ready();
    }

    @Test
    void checkinPrintsOursTheReferenceAndTheRatio() {
        Assumptions.assumeTrue(Pgbench.find().isPresent(), "pgbench is not installed here");
        assertThat(keys(run("checkin", "--voters", "180", "--villages", "18", "--clients", "2")))
                .containsExactly("checkin.rate", "checkin.p99-at-500");
    }

    @Test
    void rollPrintsOursTheReferenceAndTheRatio() {
        assertThat(keys(run("roll", "--voters", "600", "--villages", "3"))).containsExactly("roll.import");
    }

    @Test
    void wallPrintsOursTheReferenceAndTheRatio() {
        assertThat(keys(run("wall", "--voters", "300", "--villages", "3", "--requests", "20")))
                .containsExactly("wall.county", "wall.village", "wall.matrix", "wall.problems");
    }

    @Test
    void boardPrintsOursTheLimitAndTheRatio() {
        assertThat(keys(run("board", "--voters", "60", "--villages", "2", "--watchers", "5", "--requests", "5")))
                .containsExactly("board.p99");
    }

    @Test
    void crowdPrintsTheReadersWaitAmidItAndAlone() {
        assertThat(keys(run("crowd", "--voters", "60", "--villages", "5", "--clients", "1", "--requests", "50")))
                .containsExactly("crowd.ratio", "crowd.p99");
    }

    @Test
    void countPrintsTimeAndMemoryAndTheRatioToReading() {
        assertThat(keys(run("count", "--voters", "2000")))
                .containsExactly("count.time", "count.reading", "count.memory");
    }

    @Test
    void matchPrintsTimeAndMemoryBesideABareHashJoin() {
        assertThat(keys(run("match", "--voters", "500", "--lines", "20000")))
                .containsExactly("match.time", "match.memory", "match.reference-memory");
    }

    @Test
    void ridesPrintWhoIsLeftTheWaitAndTheTimes() {
        assertThat(keys(run("rides", "--voters", "30", "--seconds", "1")))
                .containsExactly("rides.unserved", "rides.wait", "rides.time", "rides.large", "rides.large-unserved");
    }

    @Test
    void theLauncherKnowsTheBenchesAndTheProductDoesNot(@TempDir Path folder) throws Exception {
        var launcher = Launcher.in(folder);
        var asked = launcher.run("bench");
        assertThat(asked.exit()).isEqualTo(HuanjieCommand.WRONG_COMMAND_LINE);
        assertThat(asked.said()).contains("checkin", "roll", "wall", "count", "match", "board", "crowd", "rides");
        assertThat(launcher.run("help").said()).contains(" bench ");
        assertThat(HuanjieCommand.commandLine(Huanjie.class, InputStream.nullInputStream())
                        .getSubcommands())
                .containsKey("serve")
                .doesNotContainKey("bench");
    }

    private static JsonNode run(String... arguments) {
        var all = new ArrayList<>(List.of("bench"));
        all.addAll(Arrays.asList(arguments));
        all.addAll(List.of("--rounds", "1", "--json"));
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = HuanjieCommand.commandLine(
                        Huanjie.class, InputStream.nullInputStream(), BenchCommand.measuring(Huanjie.class))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        assertThat(exit).as(err.toString()).isBetween(0, 1);
        return JsonMapper.builder().build().readTree(out.toString());
    }

    private static List<String> keys(JsonNode measures) {
        var keys = new ArrayList<String>();
        for (var measure : measures) {
            assertThat(measure.get("ours").asDouble()).isPositive();
            assertThat(measure.get("reference").asDouble()).isPositive();
            assertThat(measure.get("ratio").asDouble())
                    .isEqualTo(measure.get("ours").asDouble()
                            / measure.get("reference").asDouble());
            keys.add(measure.get("key").asString());
        }
        return keys;
    }
}
