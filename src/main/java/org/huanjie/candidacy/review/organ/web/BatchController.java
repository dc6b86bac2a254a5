package org.huanjie.candidacy.review.organ.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.Fresh;
import org.huanjie.access.door.Pace;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.organ.batch.BatchRefusal;
import org.huanjie.candidacy.review.organ.batch.MatchBatches;
import org.huanjie.candidacy.review.organ.batch.SheetBatches;
import org.huanjie.candidacy.review.organ.batch.SheetExports;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Typed;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 成批核查页面 — the sheet and the match, out and back. */
@Controller
class BatchController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final int LONGEST = 200;

    private final InquiryPages pages;
    private final SheetExports exports;
    private final SheetBatches sheets;
    private final MatchBatches matches;
    private final Where where;
    private final Pace pace;

    BatchController(
            InquiryPages pages,
            SheetExports exports,
            SheetBatches sheets,
            MatchBatches matches,
            Where where,
            Pace pace) {
        this.pages = pages;
        this.exports = exports;
        this.sheets = sheets;
        this.matches = matches;
        this.where = where;
        this.pace = pace;
    }

    /** The sheet bears whole numbers of many: somebody of the county's office lets it out. */
    @Allowed(Role.ORGAN)
    @PostMapping(OrganController.PATH + "/sheet-export")
    Answer askForSheet(@RequestParam Map<String, String> sent, SignedIn who, HttpServletRequest request) {
        var typed = Typed.of(InquiryForm.FAMILY, sent);
        var why = typed.text("why", LONGEST);
        return typed.unless(() -> exports.ask(why, who))
                .answer(
                        done -> Redirect.to(OrganController.PATH, "candidacy.batch.sheet-asked"),
                        reasons -> pages.desk(who, reasons, where.words(request)));
    }

    @Allowed(Role.ORGAN)
    @Fresh
    @PostMapping(OrganController.PATH + "/sheet.xlsx")
    ResponseEntity<byte[]> sheet(SignedIn who, HttpServletRequest request) {
        return file(exports.out(who, where.words(request)), "organ-sheet.xlsx", XLSX);
    }

    @Allowed(Role.ORGAN)
    @PostMapping(OrganController.PATH + "/sheet")
    Answer sheetBack(@RequestParam MultipartFile file, SignedIn who, HttpServletRequest request) throws IOException {
        var words = where.words(request);
        var both = List.of(
                new Words(words.source(), Locale.SIMPLIFIED_CHINESE), new Words(words.source(), Locale.ENGLISH));
        var against = against(file, who);
        var verdict = against.isEmpty()
                ? sheets.back(file.getBytes(), both, who)
                : Verdict.<Integer>refused(against);
        return verdict.answer(
                count -> Redirect.to(OrganController.PATH, "candidacy.batch.sheet-taken", count),
                reasons -> pages.desk(who, reasons, words));
    }

    @Allowed(Role.ORGAN)
    @Fresh
    @PostMapping(OrganController.PATH + "/match-request.json")
    ResponseEntity<byte[]> request(SignedIn who, HttpServletRequest request) {
        return file(matches.out(who, where.words(request)), "match-request.json", MediaType.APPLICATION_JSON);
    }

    @Allowed(Role.ORGAN)
    @PostMapping(OrganController.PATH + "/match-answer")
    Answer matchBack(@RequestParam MultipartFile file, SignedIn who, HttpServletRequest request) throws IOException {
        var words = where.words(request);
        var against = against(file, who);
        var verdict = against.isEmpty()
                ? matches.back(file.getBytes(), who)
                : Verdict.<MatchBatches.Taken>refused(against);
        return verdict.answer(
                taken -> Redirect.to(
                        OrganController.PATH, "candidacy.batch.match-taken", taken.answered(), taken.left()),
                reasons -> pages.desk(who, reasons, words));
    }

    private List<Reason> against(MultipartFile file, SignedIn who) {
        if (file.isEmpty()) {
            return List.of(BatchRefusal.NO_FILE.of());
        }
        return pace.list(who) ? List.of() : List.of(BatchRefusal.TOO_OFTEN.of());
    }

    private static ResponseEntity<byte[]> file(Verdict<byte[]> verdict, String name, MediaType type) {
        return verdict.answer(
                bytes -> ResponseEntity.ok()
                        .contentType(type)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name)
                                        .build()
                                        .toString())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(bytes),
                reasons -> {
                    throw new NoSuchPage();
                });
    }
}
