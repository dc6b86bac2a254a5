package org.huanjie.discipline.column.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.door.Open;
import org.huanjie.county.ListEntries;
import org.huanjie.discipline.campaign.ActivityPhotoId;
import org.huanjie.discipline.column.PublicActivities;
import org.huanjie.discipline.column.PublicFigures;
import org.huanjie.discipline.column.ReportFigure;
import org.huanjie.discipline.column.ReportYear;
import org.huanjie.discipline.column.VoteBuying;
import org.huanjie.discipline.misconduct.Hotlines;
import org.huanjie.discipline.reminder.ReminderLibrary;
import org.huanjie.election.stage.Terms;
import org.huanjie.election.web.Where;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.store.scope.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 纪律警示专栏入口 — of a county that has opened a term, and of each of its villages. */
@Controller
class ColumnController {

    private static final String COLUMN = "/public/{division}/discipline";
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final PublicActivities activities;
    private final PublicFigures figures;
    private final Hotlines hotlines;
    private final Terms terms;
    private final Where where;
    private final Clock clock;

    ColumnController(
            PublicActivities activities,
            PublicFigures figures,
            Hotlines hotlines,
            Terms terms,
            Where where,
            Clock clock) {
        this.activities = activities;
        this.figures = figures;
        this.hotlines = hotlines;
        this.terms = terms;
        this.where = where;
        this.clock = clock;
    }

    @Open
    @GetMapping(COLUMN)
    Answer column(@PathVariable String division, HttpServletRequest request) {
        var place = place(division);
        var words = where.words(request);
        boolean village = place.level() == Level.VILLAGE;
        var rules = ReminderLibrary.prohibitions(LocalDate.now(clock));
        return new ColumnPage(
                place.name(),
                village,
                rules.stream().map(rule -> rule.text(words)).toList(),
                rules.getFirst().source(),
                said(true, words),
                said(false, words),
                lines(division, words),
                "/report/" + division,
                figures(division, words),
                Scope.of(division).call(() -> held(division, village, words)),
                village ? "/v/" + division : "/public");
    }

    /** A picture that a person has released; nobody is asked who they are. */
    @Open
    @GetMapping(COLUMN + "/photos/{photo}")
    ResponseEntity<byte[]> picture(@PathVariable String division, @PathVariable ActivityPhotoId photo) {
        var place = place(division);
        var picture = Scope.of(place.code()).call(() -> activities.picture(division, photo));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .body(picture.orElseThrow(NoSuchPage::new));
    }

    private Division place(String division) {
        var place = where.division(division);
        boolean open = terms.counties()
                .contains(new DivisionCode(place.code()).upTo(Level.COUNTY).digits());
        if (!open || (place.level() != Level.COUNTY && place.level() != Level.VILLAGE)) {
            throw new NoSuchPage();
        }
        return place;
    }

    private static List<ColumnPage.Said> said(boolean is, Words words) {
        return VoteBuying.ALL.stream()
                .filter(one -> one.is() == is)
                .map(one -> new ColumnPage.Said(one.text(words), one.source()))
                .toList();
    }

    private List<ColumnPage.Line> lines(String division, Words words) {
        return Stream.concat(
                        Stream.of(new ColumnPage.Line(
                                words.of("column.national"), Hotlines.NATIONAL, words.of("column.national.hours"))),
                        Scope.of(division).call(() -> hotlines.of(division)).stream()
                                .map(line ->
                                        new ColumnPage.Line(where.name(line.division()), line.phone(), line.hours())))
                .toList();
    }

    private ColumnPage.Figures figures(String division, Words words) {
        var county = new DivisionCode(division).county().digits();
        return new ColumnPage.Figures(
                words.of("column.figures.until", where.name(county), Wording.of(words, figures.until())),
                figures.of(county).stream()
                        .map(year -> new ColumnPage.Year(
                                words.of("column.figures.year", Integer.toString(year.year())),
                                Arrays.stream(ReportFigure.values())
                                        .map(figure -> new ColumnPage.Number(
                                                Wording.of(words, figure),
                                                said(year.cells().get(figure), words)))
                                        .toList()))
                        .toList());
    }

    private static String said(ReportYear.@Nullable Cell cell, Words words) {
        return switch (cell) {
            case ReportYear.Cell.Shown(int number) -> Integer.toString(number);
            case ReportYear.Cell.Few() -> words.of("column.figures.few", ReportYear.LEAST);
            case ReportYear.Cell.Kept() -> words.of("column.figures.kept");
            case null -> "";
        };
    }

    private List<ColumnPage.Held> held(String division, boolean village, Words words) {
        var kinds = activities.kinds(division);
        return activities.of(division, village).stream()
                .map(one -> held(division, village, one, kinds, words))
                .toList();
    }

    private ColumnPage.Held held(
            String division,
            boolean village,
            PublicActivities.Shown one,
            ListEntries kinds,
            Words words) {
        var activity = one.activity();
        return new ColumnPage.Held(
                kinds.at(activity.kind(), activity.at()).text(words),
                Wording.of(words, activity.day()),
                village
                        ? activity.told().place()
                        : words.of(
                                "column.where",
                                where.name(activity.division()),
                                activity.told().place()),
                words.of("campaign.people", activity.told().people()),
                one.photos().stream()
                        .map(photo -> "/public/" + division + "/discipline/photos/" + photo)
                        .toList());
    }
}
