package org.huanjie.candidacy.review.criterion.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.candidacy.review.criterion.Criteria;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.CriterionId;
import org.huanjie.candidacy.review.rules.Lasting;
import org.huanjie.county.ListEntries;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.jspecify.annotations.Nullable;

/** 条件的说明 — a criterion in plain words. */
final class CriterionLines {

    private CriterionLines() {}

    static List<EditionPage.Line> of(List<Criterion> criteria, ListEntries organs, Words words) {
        return criteria.stream().map(criterion -> line(criterion, organs, words)).toList();
    }

    /** With what the edition itself says follows, and where each comes from. */
    static List<EditionPage.Line> of(
            List<Criterion> criteria, Map<CriterionId, Criteria.Note> notes, ListEntries organs, Words words) {
        return criteria.stream()
                .map(criterion -> noted(line(criterion, organs, words), notes.get(criterion.id()), words))
                .toList();
    }

    private static EditionPage.Line noted(EditionPage.Line line, Criteria.@Nullable Note note, Words words) {
        var follows = note == null ? null : note.follows();
        var source = note == null ? null : note.source();
        return new EditionPage.Line(
                line.text(),
                source == null ? line.about() : words.of("candidacy.edition.from", line.about(), source),
                follows == null
                        ? line.effect()
                        : words.of("candidacy.edition.follows", line.effect(), Wording.of(words, follows)));
    }

    /** What could not be sourced: what it asks, and what is missing. */
    static List<EditionPage.Line> unset(List<Criteria.Unset> unset, Words words) {
        return unset.stream()
                .map(one -> new EditionPage.Line(
                        words.chinese() ? one.text() : one.textEn(),
                        words.of(
                                "candidacy.edition.unset",
                                one.missing().stream()
                                        .map(column -> Wording.of(words, column))
                                        .collect(Collectors.joining(words.of("candidacy.edition.and")))),
                        words.of("candidacy.edition.effect." + one.force())))
                .toList();
    }

    private static EditionPage.Line line(Criterion criterion, ListEntries organs, Words words) {
        var lasting = criterion.lasting() == Lasting.YEARS
                ? words.of("candidacy.edition.years", criterion.years())
                : Wording.of(words, criterion.lasting());
        return new EditionPage.Line(
                criterion.text(words.chinese()),
                words.of(
                        "candidacy.edition.about",
                        Wording.of(words, criterion.force()),
                        organs.of(criterion.organ().code()).text(words),
                        Wording.of(words, criterion.evidence()),
                        lasting),
                words.of("candidacy.edition.effect." + criterion.force()));
    }
}
