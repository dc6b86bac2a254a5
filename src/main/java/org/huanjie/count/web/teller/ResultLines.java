package org.huanjie.count.web.teller;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.count.file.Result;
import org.huanjie.count.sitting.Sum;
import org.huanjie.shell.Words;

/** 结果行 — the sums of a count, its outcome and what the rules find in it, line by line. */
final class ResultLines {

    private ResultLines() {}

    static CountPage.SumLine sum(Sum sum, Words words) {
        var post = sum.post().map(one -> words.of("post." + one)).orElse("");
        return new CountPage.SumLine(
                words.of("count.sum." + sum.rule(), post, sum.left(), sum.right()),
                words.of(sum.holds() ? "count.sum.holds" : "count.sum.open"),
                sum.holds());
    }

    static List<CountPage.Outcome> of(Result result, Words words) {
        var lines = new ArrayList<CountPage.Outcome>();
        for (var post : result.posts()) {
            for (var line : post.lines()) {
                lines.add(new CountPage.Outcome(
                        words.of("post." + post.post()),
                        line.name(),
                        Integer.toString(line.votes()),
                        line.elected(),
                        words.of(line.elected() ? "count.outcome.elected" : "count.outcome.not-elected"),
                        line.reason().in(words.chinese())));
            }
        }
        return lines;
    }

    static List<CountPage.Finding> findings(Result result, Words words) {
        return result.findings().stream()
                .map(finding -> new CountPage.Finding(
                        finding.rule(),
                        finding.text().in(words.chinese()),
                        finding.holds(),
                        words.of(finding.holds() ? "count.sum.holds" : "count.finding.broken")))
                .toList();
    }
}
