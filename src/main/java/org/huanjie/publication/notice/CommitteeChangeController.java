package org.huanjie.publication.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.committee.Committee;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.election.paper.PaperNumbers;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.print.ReportingLines;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 选委会变动公告入口 — prints the notice of a change of the village election committee, for whoever posts it. */
@Controller
class CommitteeChangeController {

    private final Elections elections;
    private final Committee committee;
    private final PaperNumbers numbers;
    private final Divisions divisions;
    private final Print print;
    private final Frames frames;
    private final ReportingLines reporting;

    CommitteeChangeController(
            Elections elections,
            Committee committee,
            PaperNumbers numbers,
            Divisions divisions,
            Print print,
            Frames frames,
            ReportingLines reporting) {
        this.elections = elections;
        this.committee = committee;
        this.numbers = numbers;
        this.divisions = divisions;
        this.print = print;
        this.frames = frames;
        this.reporting = reporting;
    }

    @Allowed(to = Permission.READ_PAPERS)
    @GetMapping("/villages/{village}/committee-change.pdf")
    ResponseEntity<byte[]> notice(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        var words = frames.words(request);
        var election = elections.find(village, Body.VILLAGERS_COMMITTEE).orElseThrow(NoSuchPage::new);
        var left = committee.departed(election.id());
        if (left.isEmpty()) {
            throw new NoSuchPage();
        }
        return Pdf.of(print.pdf(sheet(election, left, words), words), village + "-notice-2-1.pdf");
    }

    private PeopleSheet sheet(Election election, List<Committee.Left> left, Words words) {
        var village = divisions.find(election.village()).map(Division::name).orElse("");
        var paper = numbers.of(election.village(), ElectionPaper.COMMITTEE_CHANGE);
        return new PeopleSheet(
                paper.titled(words),
                village,
                paper.line(words),
                words.of("notice.committee-change.opening"),
                left.stream().map(one -> change(one, words)).toList(),
                words.of("notice.committee-change.now"),
                members(election, words),
                words.of("notice.signed", village),
                Wording.of(words, Objects.requireNonNull(left.getLast().on())),
                reporting.of(election.village(), words));
    }

    // why somebody left is public where the law says why, and nobody's business otherwise
    private static String change(Committee.Left left, Words words) {
        var key = left.because() == Committee.Because.NOMINATED
                ? "notice.committee-change.nominated"
                : "notice.committee-change.left";
        var line = words.of(key, Wording.of(words, left.on()), left.name());
        return left.steppedIn().isEmpty()
                ? words.of("notice.committee-change.alone", line)
                : words.of("notice.committee-change.stepped-in", line, left.steppedIn());
    }

    private List<String> members(Election election, Words words) {
        var lines = new ArrayList<String>();
        boolean chaired = false;
        for (var member : committee.sitting(election.id())) {
            chaired |= member.office() == Committee.Office.CHAIR;
            lines.add(words.of("notice.committee-change.member", Wording.of(words, member.office()), member.name()));
        }
        if (!chaired) {
            lines.addFirst(words.of("notice.committee-change.no-chair"));
        }
        return lines;
    }
}
