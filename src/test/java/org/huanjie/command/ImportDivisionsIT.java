package org.huanjie.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.huanjie.region.CutLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 导入区划 over an empty store, as people call it: it says what changes, and prints no set-up code, which would be no server's. */
class ImportDivisionsIT {

    // of village level, and the one division beside them whose name changed
    private static final int ADDED = 158;
    private static final int GONE = 344;
    private static final int RENAMED = 6;

    @TempDir
    static Path launching;

    @TempDir
    Path temporary;

    @Test
    void itSaysWhatChangesAndPrintsNoSetUpCode() throws Exception {
        var launcher = Launcher.in(launching);
        var cut = CutLists.of("954001");
        var early = Files.writeString(temporary.resolve("county-2017.csv"), cut.text(2017));
        var late = Files.writeString(temporary.resolve("county-2023.csv"), cut.text(2023));
        var data = temporary.resolve("data").toString();
        var first = launcher.run("import", "divisions", early.toString(), "--root", "954001=甲县", "--data", data);
        assertThat(first.exit()).as(first.said()).isZero();
        assertThat(first.said()).doesNotContain("/setup");
        assertThat(first.said().strip().lines()).hasSize(1);
        var seen = launcher.run("import", "divisions", late.toString(), "--dry-run", "--data", data);
        assertThat(seen.exit()).as(seen.said()).isZero();
        assertThat(seen.said().strip().lines()).hasSize(6);
        assertThat(seen.said()).contains("954001100203").doesNotContain("/setup");
        var loaded = launcher.run("import", "divisions", late.toString(), "--data", data);
        assertThat(loaded.exit()).as(loaded.said()).isZero();
        assertThat(loaded.said().strip().lines()).as("the numbers again: nothing had been loaded").hasSize(2);
    }

    /** Pingyang's two lists as they are published: 599 villages that elected a committee, and 359 after the merging. */
    @Test
    void aCountysWholeListFollowsTheEarlierOne() throws Exception {
        var launcher = Launcher.in(launching);
        var data = temporary.resolve("whole").toString();
        var early = Path.of("src/main/resources/divisions/pingyang-2017.csv").toAbsolutePath().toString();
        var late = Path.of("src/test/resources/divisions/pingyang-2023.csv").toAbsolutePath().toString();
        var first = launcher.run("import", "divisions", early, "--root", "330326=平阳县", "--data", data);
        assertThat(first.exit()).as(first.said()).isZero();
        var seen = launcher.run("import", "divisions", late, "--dry-run", "--data", data);
        assertThat(seen.exit()).as(seen.said()).isZero();
        assertThat(seen.said().strip().lines()).as("the numbers and each change").hasSize(1 + ADDED + GONE + RENAMED);
        assertThat(seen.said()).contains("埭头村", "岱头村", "330326101294");
        var loaded = launcher.run("import", "divisions", late, "--data", data);
        assertThat(loaded.exit()).as(loaded.said()).isZero();
        var again = launcher.run("import", "divisions", late, "--dry-run", "--data", data);
        assertThat(again.said().strip().lines()).as("nothing changes any more").hasSize(1);
    }
}
