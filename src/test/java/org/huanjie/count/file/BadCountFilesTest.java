package org.huanjie.count.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.BadInput;
import org.huanjie.count.engine.LawfulCount.Result;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 坏的计票文件 — whatever is in the file, the answer is an outcome or its faults, in both languages, never a failure. */
class BadCountFilesTest {

    private static final int OF_THE_SOAK = 50_000;

    private final List<OutcomeFile> languages =
            List.of(new OutcomeFile(Wordings.in(Language.ZH)), new OutcomeFile(Wordings.in(Language.EN)));
    private int refused;

    @Test
    void aFewAreRefused() {
        assertThat(failures(500, 1)).isEmpty();
        assertThat(refused).isGreaterThan(250);
    }

    @Tag("soak")
    @Test
    void manyAreRefused() {
        assertThat(failures(OF_THE_SOAK, 20170304)).isEmpty();
        System.out.printf("%d count files, %d refused, no failure%n", OF_THE_SOAK, refused);
    }

    private List<String> failures(int files, long seed) {
        var bad = new BadInput(seed);
        var failures = new ArrayList<String>();
        for (int n = 0; n < files; n++) {
            var file = bad.file(CountFileTest.GOOD.getBytes(StandardCharsets.UTF_8));
            try {
                answer(file);
            } catch (RuntimeException | StackOverflowError e) {
                failures.add("seed " + seed + " file " + n + ": " + e);
            }
        }
        return failures;
    }

    private void answer(byte[] file) {
        var result = CountFile.count(file);
        languages.forEach(texts -> assertThat(texts.text(result)).isNotBlank());
        if (result instanceof Result.Refused(var faults)) {
            refused++;
            assertThat(faults).isNotEmpty();
            languages.forEach(texts -> assertThat(texts.lines(faults)).hasSameSizeAs(faults));
        }
    }
}
