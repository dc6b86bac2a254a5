package org.huanjie.shell.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huanjie.shell.Alarm;
import org.huanjie.shell.Foot;
import org.huanjie.shell.Frame;
import org.huanjie.shell.Page;
import org.huanjie.shell.Protocol;
import org.huanjie.shell.Viewer;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.PrintedPlace;
import org.huanjie.shell.print.ReportingLines;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 页边的来源 — what modules set around a page by its address: whose it is, the way to it from above, alarms for those who run the program, the line
 * below a record, and where everybody of a division reports a breach of discipline.
 */
@Component
class Surroundings {

    // what everybody reads of a division lies below these; above them all is one of none
    private static final Pattern PUBLIC = Pattern.compile("/public|/(?:v|public)/([0-9]{6,12})(?:/.*)?");

    private static final Pattern OF_DIVISION =
            Pattern.compile("/(?:villages|towns|counties|v|public)/([0-9]{6,12})(?:/.*)?");

    /** The offices in whose house the program runs. */
    private static final Set<String> RUNNING = Set.of("COUNTY_OFFICE", "PROVINCE_OFFICE");

    private final ObjectProvider<Frame.Above> above;
    private final ObjectProvider<Alarm> alarms;
    private final ObjectProvider<Foot> feet;
    private final ObjectProvider<ReportingLines> reporting;
    private final ObjectProvider<PrintedPlace> places;

    Surroundings(
            ObjectProvider<Frame.Above> above,
            ObjectProvider<Alarm> alarms,
            ObjectProvider<Foot> feet,
            ObjectProvider<ReportingLines> reporting,
            ObjectProvider<PrintedPlace> places) {
        this.above = above;
        this.alarms = alarms;
        this.feet = feet;
        this.reporting = reporting;
        this.places = places;
    }

    Frame.Around of(Page page, String path, Optional<Viewer> viewer, Words words) {
        return new Frame.Around(
                place(path),
                viewer.map(reader -> above(path, reader)).orElse(List.of()),
                record(page, words),
                reporting(path, words));
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

    private List<Frame.Link> above(String path, Viewer viewer) {
        return above.stream().flatMap(places -> places.of(path, viewer).stream()).toList();
    }

    List<String> alarms(Viewer viewer, Words words) {
        return RUNNING.contains(viewer.roleName())
                ? alarms.stream().flatMap(alarm -> alarm.keys().stream()).map(words::of).toList()
                : List.of();
    }

    private Optional<String> record(Page page, Words words) {
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
