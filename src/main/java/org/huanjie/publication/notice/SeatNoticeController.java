package org.huanjie.publication.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huanjie.access.door.Open;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.seat.history.EndingId;
import org.huanjie.seat.history.EndingRows;
import org.huanjie.seat.history.MemberSeats;
import org.huanjie.seat.recall.Petition;
import org.huanjie.seat.recall.Petitions;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.OfficialDraft;
import org.huanjie.shell.print.OfficialSheet;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.print.ReportingLines;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.store.scope.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 离任公告入口 — prints that somebody sits no more, and that a recall was admitted: as much as the law has published (R-AF-5, R-AF-6). */
@Controller
public class SeatNoticeController {

    private final MemberSeats seats;
    private final Petitions petitions;
    private final Divisions divisions;
    private final Print print;
    private final Frames frames;
    private final ReportingLines reporting;

    SeatNoticeController(
            MemberSeats seats,
            Petitions petitions,
            Divisions divisions,
            Print print,
            Frames frames,
            ReportingLines reporting) {
        this.seats = seats;
        this.petitions = petitions;
        this.divisions = divisions;
        this.print = print;
        this.frames = frames;
        this.reporting = reporting;
    }

    public static String path(String village, EndingId ending) {
        return "/v/" + village + "/seats/" + ending + "/notice.pdf";
    }

    public static String recall(String village) {
        return "/v/" + village + "/recall/notice.pdf";
    }

    @Open
    @GetMapping("/v/{village}/seats/{ending}/notice.pdf")
    ResponseEntity<byte[]> ended(
            @PathVariable String village, @PathVariable EndingId ending, HttpServletRequest request) {
        var words = frames.words(request);
        return Scope.of(code(village)).call(() -> {
            var row = seats.ended(village, ending).orElseThrow(NoSuchPage::new);
            return Pdf.of(print.pdf(sheet(row, words), words), village + "-seat.pdf");
        });
    }

    @Open
    @GetMapping("/v/{village}/recall/notice.pdf")
    ResponseEntity<byte[]> recall(@PathVariable String village, HttpServletRequest request) {
        var words = frames.words(request);
        return Scope.of(code(village)).call(() -> {
            var petition = petitions.of(village).stream()
                    .filter(one -> one.recall() != null)
                    .findFirst()
                    .orElseThrow(NoSuchPage::new);
            return Pdf.of(print.pdf(sheet(petition, words), words), village + "-recall.pdf");
        });
    }

    private OfficialSheet sheet(EndingRows.Row row, Words words) {
        return sheet(
                row.village(),
                words.of("notice.end.title"),
                List.of(
                        words.of(
                                "notice.end.opening",
                                row.name(),
                                Wording.of(words, row.body()),
                                Wording.of(words, row.post()),
                                Wording.of(words, row.on())),
                        words.of("notice.end.because", Wording.of(words, row.how())),
                        words.of("notice.end.follows")),
                row.announced() == null ? "" : Wording.of(words, row.announced()),
                words);
    }

    private OfficialSheet sheet(Petition petition, Words words) {
        return sheet(
                petition.village(),
                words.of("notice.petition.title"),
                List.of(
                        words.of(
                                "notice.petition.opening",
                                petition.member().name(),
                                Wording.of(words, petition.member().post()),
                                Wording.of(words, petition.byWhom()),
                                petition.signers(),
                                petition.byWhom().needed(petition.whole())),
                        words.of("notice.petition.reasons", petition.reasons()),
                        words.of("notice.petition.right")),
                "",
                words);
    }

    private OfficialSheet sheet(String village, String title, List<String> said, String day, Words words) {
        var name = divisions.find(village).map(Division::name).orElse("");
        return OfficialDraft.notice(name, title)
                .numbered(words.of("notice.end.number"))
                .texts(said)
                .signed(words.of("notice.end.signed", name), day.isEmpty() ? words.of("paper.blank.day") : day)
                .sheet(reporting.of(village, words));
    }

    private static String code(String village) {
        if (DivisionCode.of(Level.VILLAGE, village).isEmpty()) {
            throw new NoSuchPage();
        }
        return village;
    }
}
