package org.huanjie.count.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.huanjie.law.Setting;
import org.junit.jupiter.api.Test;

/** 计票文件的取值 — a file may say all that a village may set; where it may say more, is written here. */
class FileValuesTest {

    @Test
    void whatAVillageMaySetCanBeWrittenInItsFile() {
        assertThat(Stream.of(Setting.values()))
                .allSatisfy(setting -> assertThat(FileValues.of(setting).all())
                        .containsAll(setting.takes().all()));
    }

    @Test
    void whatIsOpenCanBeLeftOpen() {
        assertThat(Stream.of(Setting.values()))
                .allSatisfy(setting ->
                        assertThat(FileValues.of(setting).allows(Setting.UNSET)).isEqualTo(setting.open()));
    }

    @Test
    void whereAFileSaysMoreIsKnown() {
        assertThat(Stream.of(Setting.values())
                        .filter(setting -> !FileValues.of(setting).equals(setting.takes())))
                .containsExactly(
                        Setting.PROXY_DEADLINE,
                        Setting.CANDIDATE_AGENT,
                        Setting.FINAL_LIST_DAYS,
                        Setting.NOMINATORS,
                        Setting.SELF_NOMINATION_DAYS,
                        Setting.SELF_NOMINATION_BACKERS,
                        Setting.RERUN_DEADLINE,
                        Setting.MIN_MEMBERS_TO_CLOSE,
                        Setting.ROLL_PUBLISH_DAYS);
        assertThat(allowed(Setting.PROXY_DEADLINE)).containsExactly(0, 365);
        assertThat(allowed(Setting.FINAL_LIST_DAYS)).containsExactly(3, 10);
        assertThat(allowed(Setting.RERUN_DEADLINE)).containsExactly(0, 365);
        assertThat(allowed(Setting.MIN_MEMBERS_TO_CLOSE)).containsExactly(1, 7);
        assertThat(allowed(Setting.ROLL_PUBLISH_DAYS)).containsExactly(20, 365);
    }

    // the least and the most
    private static long[] allowed(Setting setting) {
        return LongStream.of(
                        FileValues.of(setting).least(), FileValues.of(setting).most())
                .toArray();
    }
}
