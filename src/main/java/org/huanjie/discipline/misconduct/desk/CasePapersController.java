package org.huanjie.discipline.misconduct.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.AllowedHandling;
import org.huanjie.discipline.misconduct.Exchanges.Said;
import org.huanjie.discipline.misconduct.Exchanges.Way;
import org.huanjie.discipline.misconduct.HandlingStep;
import org.huanjie.discipline.misconduct.handling.Cases;
import org.huanjie.discipline.misconduct.handling.Cases.Whole;
import org.huanjie.discipline.misconduct.strip.StrippedFile.Type;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 案卷的文书和附件 — what of a case is printed, and the files that came with it; each look at the case is on record. */
@Controller
class CasePapersController {

    private final CaseDesk desk;
    private final Cases cases;
    private final CasePages pages;
    private final CaseParts parts;
    private final Print print;

    CasePapersController(CaseDesk desk, Cases cases, CasePages pages, CaseParts parts, Print print) {
        this.desk = desk;
        this.cases = cases;
        this.pages = pages;
        this.parts = parts;
        this.print = print;
    }

    @AllowedHandling(HandlingStep.INQUIRE)
    @GetMapping(CaseAddress.CASE + "/papers/{paper}")
    ResponseEntity<byte[]> paper(
            @PathVariable String division,
            @PathVariable String report,
            @PathVariable String paper,
            SignedIn who,
            HttpServletRequest request) {
        var whole = desk.whole(desk.report(division, report), who, request);
        var wanted = CasePaper.of(whole).stream()
                .filter(one -> one.name().equals(paper))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        var words = desk.words(request);
        return file(print.pdf(sheet(wanted, whole, words), words), MediaType.APPLICATION_PDF, "report.pdf");
    }

    @AllowedHandling(HandlingStep.INQUIRE)
    @GetMapping(CaseAddress.CASE + "/files/{number}")
    ResponseEntity<byte[]> file(
            @PathVariable String division,
            @PathVariable String report,
            @PathVariable int number,
            SignedIn who,
            HttpServletRequest request) {
        var whole = desk.whole(desk.report(division, report), who, request);
        var type = whole.files().stream()
                .filter(one -> one.number() == number)
                .map(one -> Type.valueOf(one.type()))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        var content = cases.file(whole.report().id(), number).orElseThrow(NoSuchPage::new);
        return file(content, MediaType.parseMediaType(type.mediaType()), "file-" + number + "." + type.ending());
    }

    private CaseSheet sheet(CasePaper paper, Whole whole, Words words) {
        var report = whole.report();
        return new CaseSheet(
                Wording.of(words, paper),
                pages.place(report),
                words.of("discipline.case-paper.opening." + paper),
                Stream.concat(Stream.of(pages.kind(report, words)), pages.facts(report, words).stream())
                        .toList(),
                switch (paper) {
                    case RECEIPT -> List.of();
                    case TO_REPORTER -> said(whole, Way.TO_REPORTER);
                    case TO_CONCERNED -> said(whole, Way.TO_CONCERNED);
                    case FINDING ->
                        whole.findings().stream()
                                .flatMap(finding -> Stream.of(parts.finding(finding, words), finding.words()))
                                .toList();
                },
                List.of(words.of("discipline.case-paper.foot." + paper)));
    }

    private static List<String> said(Whole whole, Way way) {
        return whole.said().stream()
                .filter(said -> said.way() == way)
                .map(Said::words)
                .toList();
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
