package org.huanjie.shell.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huanjie.shell.Foot;
import org.huanjie.shell.Frame;
import org.huanjie.shell.Page;
import org.huanjie.shell.Protocol;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.PrintedPlace;
import org.huanjie.shell.print.ReportingLines;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 页脚 — what stands around a page by its address: whose it is, the line below a record, and where everybody of a division reports a breach of discipline. */
@Component
class PageFeet {

    // what everybody reads of a division lies below these; above them all is one of none
    private static final Pattern PUBLIC = Pattern.compile("/public|/(?:v|public)/([0-9]{6,12})(?:/.*)?");

    private static final Pattern OF_DIVISION =
            Pattern.compile("/(?:villages|towns|counties|v|public)/([0-9]{6,12})(?:/.*)?");

    private final ObjectProvider<Foot> feet;
    private final ObjectProvider<ReportingLines> reporting;
    private final ObjectProvider<PrintedPlace> places;

    PageFeet(
            ObjectProvider<Foot> feet, ObjectProvider<ReportingLines> reporting, ObjectProvider<PrintedPlace> places) {
        this.feet = feet;
        this.reporting = reporting;
        this.places = places;
    }

    Frame.Around around(Page page, String path, Words words) {
        return new Frame.Around(place(path), of(page, words), reporting(path, words));
    }

    /** Whose page it is, in words. */
    private String place(String path) {
        var page = OF_DIVISION.matcher(path);
        return page.matches()
                ? places.stream()
                        .flatMap(place -> place.of(page.group(1)).stream())
                        .findFirst()
                        .orElse("")
                : "";
    }

    private Optional<String> of(Page page, Words words) {
        return page instanceof Protocol record
                ? record.recordOf()
                        .flatMap(division -> feet.stream()
                                .flatMap(foot -> foot.of(division, words).stream())
                                .findFirst())
                : Optional.empty();
    }

    private List<String> reporting(String path, Words words) {
        var below = PUBLIC.matcher(path);
        if (!below.matches()) {
            return List.of();
        }
        var division = Objects.requireNonNullElse(below.group(1), "");
        return reporting.stream()
                .flatMap(lines -> lines.of(division, words).stream())
                .toList();
    }
}
