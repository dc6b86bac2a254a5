package org.huanjie.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 故障记录的写法 — short, one line, and nothing of a library's words. */
class FaultLineTest {

    @Test
    void aFaultIsOneShortLineThatSaysWhereAndNothingThatWasTyped() {
        var typed = new IllegalStateException("ours:\nno ballots left", database("Key (name)=(张三)"));
        var line = FaultLine.of(deep(typed, 200));
        assertThat(line)
                .startsWith("RuntimeException at shell.web.FaultLineTest:")
                .contains("<- IllegalStateException \"ours: no ballots left\" at shell.web.FaultLineTest:")
                .contains("<- NumberFormatException")
                .doesNotContain("张三", "\n")
                .hasSizeLessThan(1_000);
    }

    // thrown by a library, not by us
    private static Throwable database(String said) {
        try {
            return new AssertionError(Integer.parseInt(said));
        } catch (NumberFormatException e) {
            return e;
        }
    }

    private static RuntimeException deep(RuntimeException cause, int depth) {
        return depth == 0
                ? new RuntimeException(null, cause)
                : IntStream.of(depth - 1)
                        .mapToObj(left -> deep(cause, left))
                        .toList()
                        .getFirst();
    }
}
