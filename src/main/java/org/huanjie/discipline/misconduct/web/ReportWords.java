package org.huanjie.discipline.misconduct.web;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.discipline.misconduct.Hotlines;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.ReportingLines;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Component;

/** 举报用语 — the name of the place, and the telephones as people read them. */
@Component
class ReportWords implements ReportingLines {

    private final Divisions divisions;
    private final Hotlines hotlines;

    ReportWords(Divisions divisions, Hotlines hotlines) {
        this.divisions = divisions;
        this.hotlines = hotlines;
    }

    /** The place that a report is about: a county, a town or a village. */
    Division place(String code) {
        return divisions
                .find(code)
                .filter(division -> switch (division.level()) {
                    case COUNTY, TOWN, VILLAGE -> true;
                    default -> false;
                })
                .orElseThrow(NoSuchPage::new);
    }

    /** The line of all, then the town's and the county's own. */
    @Override
    public List<String> of(String division, Words words) {
        return lines(division, words);
    }

    List<String> lines(String division, Words words) {
        var lines = new ArrayList<String>();
        lines.add(words.of("discipline.report.line.national", Hotlines.NATIONAL));
        hotlines.of(division).stream()
                .map(line -> words.of(
                        line.hours().isEmpty() ? "discipline.report.line.plain" : "discipline.report.line.hours",
                        divisions.find(line.division()).map(Division::name).orElse(line.division()),
                        line.phone(),
                        line.hours()))
                .forEach(lines::add);
        return List.copyOf(lines);
    }
}
