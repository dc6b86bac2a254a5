package org.huanjie.publication.web.village;

import java.util.stream.Stream;
import org.huanjie.count.result.Voiding;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 无效结果的写法 — the votes of a result that was found void, so that nobody looks elected by them. */
final class Voided {

    private Voided() {}

    static VillagePage.Result of(VillagePage.Result counted, Voiding finding, Words words) {
        var ground = Wording.of(words, finding.ground());
        var verdict = words.of("public.verdict.void");
        var reason = words.of("public.void.reason", ground);
        return new VillagePage.Result(
                words.of(
                        "public.void.headline",
                        Wording.of(words, finding.organ()),
                        Wording.of(words, finding.decidedOn()),
                        ground,
                        finding.document()),
                counted.lines().stream()
                        .map(line ->
                                new VillagePage.Line(line.post(), line.name(), line.votes(), false, verdict, reason))
                        .toList(),
                Stream.concat(
                                Stream.of(
                                        words.of("public.void.facts", finding.facts()),
                                        words.of("public.void.organised", Wording.of(words, finding.organisedBy()))),
                                counted.findings().stream())
                        .toList());
    }
}
