package org.huanjie.candidacy.review.openness.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Comparator;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.huanjie.access.door.Open;
import org.huanjie.candidacy.review.openness.OpenFigure;
import org.huanjie.candidacy.review.openness.OpenRow;
import org.huanjie.candidacy.review.openness.Openness;
import org.huanjie.election.stage.Terms;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.web.Where;
import org.huanjie.region.Level;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.Answer;
import org.huanjie.store.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 联审公开页面 — open to everybody: numbers by town, of nobody by name. */
@Controller
class OpennessController {

    private final Openness openness;
    private final Elections elections;
    private final Terms terms;
    private final Where where;

    OpennessController(Openness openness, Elections elections, Terms terms, Where where) {
        this.openness = openness;
        this.elections = elections;
        this.terms = terms;
        this.where = where;
    }

    @Open
    @GetMapping("/public/{county}/reviews")
    Answer reviews(@PathVariable String county, HttpServletRequest request) {
        var place = where.place(county, Level.COUNTY);
        if (!terms.counties().contains(county)) {
            throw new NoSuchPage();
        }
        var words = where.words(request);
        var published = Scope.of(county).call(() -> openness.of(county));
        return new OpennessPage(
                place.name(),
                state(county, published, words),
                Stream.concat(
                                Stream.of(words.of("candidacy.openness.town")),
                                Arrays.stream(OpenFigure.values()).map(figure -> Wording.of(words, figure)))
                        .toList(),
                published
                        .table()
                        .map(table -> table.towns().stream()
                                .map(row -> row(where.name(row.division()), row, words))
                                .toList())
                        .orElse(List.of()),
                published.table().map(table -> row(words.of("candidacy.openness.county"), table.county(), words)));
    }

    private String state(String county, Openness.Published published, Words words) {
        if (published.gone()) {
            return words.of("candidacy.openness.gone");
        }
        return published.table().isPresent()
                ? words.of("candidacy.openness.published", published.villages())
                : lastDay(county)
                        .map(day -> words.of(
                                "candidacy.openness.waits-for",
                                published.filed(),
                                published.villages(),
                                Wording.of(words, day)))
                        .orElseGet(() -> words.of("candidacy.openness.waits", published.filed(), published.villages()));
    }

    /** The last day on which any of the villages votes, as far as the days are set: before it nothing can be published. */
    private Optional<LocalDate> lastDay(String county) {
        return Scope.of(county).call(() -> elections.within(county, Body.VILLAGERS_COMMITTEE)).stream()
                .flatMap(election -> Stream.ofNullable(election.day()))
                .max(Comparator.naturalOrder());
    }

    private static OpennessPage.Row row(String name, OpenRow row, Words words) {
        return new OpennessPage.Row(
                name, row.figures().stream().map(number -> said(number, words)).toList());
    }

    private static String said(OptionalInt number, Words words) {
        return number.isPresent()
                ? words.of("candidacy.openness.number", number.getAsInt())
                : words.of("candidacy.openness.hidden");
    }
}
