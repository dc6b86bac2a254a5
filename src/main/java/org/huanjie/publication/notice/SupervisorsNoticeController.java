package org.huanjie.publication.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huanjie.access.door.Open;
import org.huanjie.election.committee.Choice;
import org.huanjie.election.committee.Choices;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.election.paper.PaperNumbers;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.print.ReportingLines;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.store.scope.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 村监委公告入口 — prints the notice of who supervises, once they are chosen, for the notice board and for anyone (R-SC-3, S26). */
@Controller
public class SupervisorsNoticeController {

    private final Elections elections;
    private final Choices choices;
    private final PaperNumbers numbers;
    private final Meetings meetings;
    private final Divisions divisions;
    private final Print print;
    private final Frames frames;
    private final ReportingLines reporting;

    SupervisorsNoticeController(
            Elections elections,
            Choices choices,
            PaperNumbers numbers,
            Meetings meetings,
            Divisions divisions,
            Print print,
            Frames frames,
            ReportingLines reporting) {
        this.elections = elections;
        this.choices = choices;
        this.numbers = numbers;
        this.meetings = meetings;
        this.divisions = divisions;
        this.print = print;
        this.frames = frames;
        this.reporting = reporting;
    }

    public static String path(String village) {
        return "/v/" + village + "/supervisors.pdf";
    }

    @Open
    @GetMapping("/v/{village}/supervisors.pdf")
    ResponseEntity<byte[]> notice(@PathVariable String village, HttpServletRequest request) {
        var words = frames.words(request);
        if (DivisionCode.of(Level.VILLAGE, village).isEmpty()) {
            throw new NoSuchPage();
        }
        return Scope.of(village).call(() -> {
            var election = elections
                    .find(village, Body.SUPERVISORY_COMMITTEE)
                    .filter(one -> one.reached(Stage.DECLARED))
                    .orElseThrow(NoSuchPage::new);
            return Pdf.of(print.pdf(sheet(election, words), words), village + "-supervisors.pdf");
        });
    }

    private PeopleSheet sheet(Election election, Words words) {
        var village = divisions.find(election.village()).map(Division::name).orElse("");
        var held = meetings.decided(election, MeetingPurpose.SUPERVISORS);
        var paper = numbers.of(election.village(), ElectionPaper.SUPERVISORS);
        boolean filled = election.procedure().fillsSeats(); // those who sat go on sitting
        return new PeopleSheet(
                paper.titled(words),
                village,
                paper.line(words),
                held.map(meeting -> words.of(
                                filled ? "notice.supervisors.filled" : "notice.supervisors.opening",
                                Wording.of(words, meeting.held()),
                                Wording.of(words, meeting.kind()),
                                meeting.due(),
                                meeting.present()))
                        .orElse(""),
                List.of(),
                words.of(filled ? "notice.supervisors.joined" : "notice.supervisors.chosen"),
                choices.of(election.id()).stream().map(one -> line(one, words)).toList(),
                words.of("notice.supervisors.signed", village),
                held.map(meeting -> Wording.of(words, meeting.held())).orElse(""),
                reporting.of(election.village(), words));
    }

    private static String line(Choice chosen, Words words) {
        return words.of(
                "notice.supervisors.line", Wording.of(words, chosen.post()), chosen.name(), chosen.inFavour());
    }
}
