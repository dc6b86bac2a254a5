package org.huanjie.access.web.signin;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.region.DivisionFile.Result;
import org.huanjie.shell.Words;

/** 区划文件的错行 — the bad lines of a list of divisions as a page shows them, the first of many. */
public final class ListedFaults {

    private static final int SHOWN = 100;

    private ListedFaults() {}

    public static List<String> said(Result.Faulty faulty, Words words) {
        var lines = faulty.shown().stream()
                .limit(SHOWN)
                .map(fault -> words.of(
                        "region.import.line",
                        Long.toString(fault.line()),
                        words.of(fault.key(), fault.arguments().toArray())));
        return Stream.concat(
                        Stream.concat(Stream.of(words.of("region.import.faulty", faulty.total())), lines),
                        Stream.of(faulty.total() - SHOWN)
                                .filter(more -> more > 0)
                                .map(more -> words.of("region.import.more", more)))
                .toList();
    }
}
