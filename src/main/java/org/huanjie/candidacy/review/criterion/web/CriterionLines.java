package org.huanjie.candidacy.review.criterion.web;

import java.util.Arrays;
import java.util.List;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.Lasting;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;

/** 条件的说明 — a criterion in plain words. */
final class CriterionLines {

    private CriterionLines() {}

    static List<EditionPage.Line> of(List<Criterion> criteria, Words words) {
        return criteria.stream().map(criterion -> line(criterion, words)).toList();
    }

    static List<Option> organs(Words words) {
        return Arrays.stream(Organ.values())
                .map(organ -> new Option(organ.name(), Wording.of(words, organ), false))
                .toList();
    }

    private static EditionPage.Line line(Criterion criterion, Words words) {
        var lasting = criterion.lasting() == Lasting.YEARS
                ? words.of("candidacy.edition.years", criterion.years())
                : Wording.of(words, criterion.lasting());
        return new EditionPage.Line(
                criterion.text(words.chinese()),
                words.of(
                        "candidacy.edition.about",
                        Wording.of(words, criterion.force()),
                        Wording.of(words, criterion.organ()),
                        Wording.of(words, criterion.evidence()),
                        lasting),
                words.of("candidacy.edition.effect." + criterion.force()));
    }
}
