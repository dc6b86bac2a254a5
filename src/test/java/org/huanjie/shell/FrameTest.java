package org.huanjie.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** 页框 — at most six entries stand in the open, that where one is among them, and none is lost. */
class FrameTest {

    @Test
    void fewEntriesStandInTheOpen() {
        assertThat(frame(6, 5).shown()).hasSize(6);
        assertThat(frame(6, 5).folded()).isEmpty();
    }

    @Test
    void ofManyTheFirstStandInTheOpenAndThatWhereOneIs() {
        assertThat(frame(12, 0).shown()).extracting(Frame.Link::word).containsExactly("0", "1", "2", "3", "4");
        assertThat(frame(12, 9).shown()).extracting(Frame.Link::word).containsExactly("0", "1", "2", "3", "4", "9");
    }

    @Test
    void noneIsLostAndNoneStandsTwice() {
        for (int here = 0; here < 12; here++) {
            var frame = frame(12, here);
            assertThat(Stream.concat(frame.shown().stream(), frame.folded().stream()))
                    .containsExactlyInAnyOrderElementsOf(frame.navigation());
            assertThat(frame.shown()).anyMatch(Frame.Link::here).hasSizeLessThanOrEqualTo(6);
        }
    }

    @Test
    void theWayFromAboveEndsWhereThePagesOwnBegins() {
        var above = List.of(link("/counties/330326/wall"), link("/towns/330326103"), link("/villages/330326103215"));
        var frame = new Frame(
                new Words(new StaticMessageSource(), Locale.ENGLISH),
                "/",
                Optional.empty(),
                List.of(),
                List.of(),
                "",
                new Frame.Csrf("_csrf", ""),
                false,
                List.of(),
                new Frame.Around("", above, Optional.empty(), List.of()),
                Optional.empty());

        assertThat(frame.above(List.of("/villages/330326103215"))).isEqualTo(above.subList(0, 2));
        assertThat(frame.above(List.of("/counties/330326/wall", "/towns/330326103"))).isEmpty();
        assertThat(frame.above(List.of("/villages/330326103215/problems"))).isEqualTo(above);
        assertThat(frame.above(List.of())).isEqualTo(above);
    }

    private static Frame.Link link(String href) {
        return new Frame.Link("", href, href, false);
    }

    private static Frame frame(int entries, int here) {
        return new Frame(
                new Words(new StaticMessageSource(), Locale.ENGLISH),
                "/",
                Optional.empty(),
                IntStream.range(0, entries)
                        .mapToObj(n -> new Frame.Link("nav." + n, String.valueOf(n), "/" + n, n == here))
                        .toList(),
                List.of(),
                "",
                new Frame.Csrf("_csrf", ""),
                false);
    }
}
