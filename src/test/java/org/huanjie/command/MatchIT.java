package org.huanjie.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 名单对照 — as an organ calls it: by the launcher, in a process of its own, with no server and no database. */
class MatchIT {

    @TempDir
    Path folder;

    @Test
    void theLauncherRunsItWhateverTheLocale() throws Exception {
        var launcher = Launcher.in(Files.createDirectory(folder.resolve("l")));
        var files = Path.of("src/test/resources/match");
        var request = Files.copy(files.resolve("request.json"), folder.resolve("请求.json"));
        var list = Files.copy(files.resolve("list.csv"), folder.resolve("名单.csv"));
        var none = Map.of("LC_ALL", "C");
        var end = launcher.run(none, "match", request.toString(), list.toString());
        assertThat(end.exit()).as(end.said()).isEqualTo(1);
        assertThat(end.said()).contains("2 people found, 2 documents.");
        assertThat(folder.resolve("请求.answer.json")).hasSameTextualContentAs(files.resolve("answer.json"));
        var checked = launcher.run(
                Map.of("LC_ALL", "zh_CN.UTF-8"), "match", "--check", request.toString(), path("请求.answer.json"));
        assertThat(checked.exit()).as(checked.said()).isZero();
        assertThat(checked.said()).contains("（2016）浙9999刑初1号", "被判处刑罚");
        assertThat(launcher.run("match", "--help").said()).contains("REQUEST");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
