package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * 拒用版本守则 — no library of a version with a known weakness, as {@code refused-versions.csv} lists them with reasons; asked of what is on the
 * class path, without a network.
 */
class RefusedVersionsTest {

    private static final List<String> REFUSED = Tree.text(Path.of("src/test/resources/refused-versions.csv"))
            .lines()
            .skip(1)
            .toList();

    @Test
    void nothingThatIsUsedIsRefused() {
        var used = used(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        assertThat(used).as("libraries found by their place in a repository").hasSizeGreaterThan(50);
        assertThat(refused(used)).isEmpty();
    }

    @Test
    void aVersionBelowIsCaughtAndOneAboveIsNot() {
        assertThat(refused(Map.of("org.postgresql:postgresql", "42.7.11"))).hasSize(1);
        assertThat(refused(Map.of("org.postgresql:postgresql", "42.7.12"))).isEmpty();
        assertThat(refused(Map.of("org.postgresql:postgresql", "42.7.14"))).isEmpty();
        assertThat(refused(Map.of("org.mvnpm:echarts", "5.5.0"))).hasSize(1);
    }

    private static List<String> refused(Map<String, String> used) {
        return REFUSED.stream()
                .map(line -> line.split(",", 3))
                .filter(line -> used.containsKey(line[0]) && isBelow(used.getOrDefault(line[0], ""), line[1]))
                .map(line -> line[0] + " " + used.get(line[0]) + ": " + line[2])
                .toList();
    }

    // …/org/postgresql/postgresql/42.7.14/postgresql-42.7.14.jar
    private static Map<String, String> used(String classPath) {
        var used = new TreeMap<String, String>();
        for (var entry : classPath.split(File.pathSeparator)) {
            var parts = entry.split("/repository/", 2);
            var names = parts.length == 2 ? parts[1].split("/") : new String[0];
            if (names.length > 3) {
                var group = String.join(".", Arrays.copyOf(names, names.length - 3));
                used.put(group + ":" + names[names.length - 3], names[names.length - 2]);
            }
        }
        return used;
    }

    private static boolean isBelow(String version, String least) {
        var ours = numbers(version);
        var theirs = numbers(least);
        for (int n = 0; n < Math.max(ours.length, theirs.length); n++) {
            int difference = Integer.compare(n < ours.length ? ours[n] : 0, n < theirs.length ? theirs[n] : 0);
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("[.-]"))
                .takeWhile(part -> part.matches("[0-9]{1,9}"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
