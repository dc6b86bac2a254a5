package org.huanjie.store.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.store.keys.DayKeys.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 当日钥匙 — lies in a folder of its own for its owner alone, opens what it sealed, and once destroyed is gone on every node. */
class DayKeysTest {

    private static final UUID COUNT = new UUID(1, 1);
    private static final byte[] PLAIN = "1 3 4 5".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temporary;

    @Test
    void aKeyLastsUntilItIsDestroyedAndThenOnNoNode() throws Exception {
        var here = new DayKeys(temporary.resolve("day"));
        var there = new DayKeys(temporary.resolve("day"));
        var sealed = here.make(Use.COUNT, COUNT).sealFilled(PLAIN, 64, "test");
        assertThat(there.make(Use.COUNT, COUNT).openFilled(sealed, "test")).isEqualTo(PLAIN);
        var file = temporary.resolve("day/count-" + COUNT + ".json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(there.held(Use.COUNT)).extracting(DayKeys.Held::of).containsExactly(COUNT);
        assertThat(there.held(Use.POLL)).isEmpty();
        here.destroy(Use.COUNT, COUNT);
        assertThat(file).doesNotExist();
        assertThat(there.find(Use.COUNT, COUNT)).isEmpty();
        var other = there.make(Use.COUNT, COUNT);
        assertThatIllegalStateException().isThrownBy(() -> other.openFilled(sealed, "test"));
        here.destroy(Use.POLL, COUNT); // there is none
    }

    @Test
    void whatIsSealedTellsNothingByItsSize() {
        var key = new DayKeys(temporary).make(Use.COUNT, COUNT);
        assertThat(key.sealFilled("0".getBytes(StandardCharsets.UTF_8), 64, "test"))
                .hasSameSizeAs(key.sealFilled(new byte[60], 64, "test"));
        assertThat(key.openFilled(key.sealFilled(new byte[500], 64, "test"), "test"))
                .hasSize(500);
    }

    @Test
    void theSweepDestroysWhatIsOverAndWhatNeverBecameAnything() throws Exception {
        var keys = new DayKeys(temporary);
        var closed = new UUID(1, 2);
        var rowless = new UUID(1, 3);
        var fresh = new UUID(1, 4);
        List.of(COUNT, closed, rowless, fresh).forEach(of -> {
            var _ = keys.make(Use.COUNT, of);
        });
        var now = Clock.systemUTC();
        Files.setLastModifiedTime(
                temporary.resolve("count-" + rowless + ".json"),
                java.nio.file.attribute.FileTime.from(now.instant().minus(Duration.ofDays(2))));
        Files.writeString(temporary.resolve("count-" + closed + ".json.new"), "half made");
        var owner = new DayKeySweep.Owner() {
            @Override
            public Use use() {
                return Use.COUNT;
            }

            @Override
            public Map<UUID, Boolean> over(List<UUID> those) {
                return Map.of(COUNT, false, closed, true);
            }
        };
        new DayKeySweep(keys, List.of(owner), now).sweep();
        assertThat(keys.held(Use.COUNT)).extracting(DayKeys.Held::of).containsExactlyInAnyOrder(COUNT, fresh);
    }
}
