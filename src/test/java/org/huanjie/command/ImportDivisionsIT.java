package org.huanjie.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.huanjie.region.CutLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 导入区划 over an empty store, as people call it: it says what changes, and prints no set-up code, which would be no server's. */
class ImportDivisionsIT {

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
}
