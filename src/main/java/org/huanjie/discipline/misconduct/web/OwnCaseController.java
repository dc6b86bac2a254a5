package org.huanjie.discipline.misconduct.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.door.Open;
import org.huanjie.discipline.misconduct.filing.BroughtFiles;
import org.huanjie.discipline.misconduct.filing.OwnCase;
import org.huanjie.discipline.misconduct.filing.OwnCases;
import org.huanjie.discipline.misconduct.filing.Receipt;
import org.huanjie.discipline.misconduct.strip.StrippedFile;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.Unmarked;
import org.huanjie.shell.web.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 查询入口 — with the key one reads how far the report is, adds to it, and appeals. The key comes in the form, never in an address. */
@Controller
class OwnCaseController {

    static final String CASE = Receipt.CASE;

    private final OwnCases cases;
    private final BroughtFiles brought;
    private final OwnCasePages pages;
    private final Frames frames;

    OwnCaseController(OwnCases cases, BroughtFiles brought, OwnCasePages pages, Frames frames) {
        this.cases = cases;
        this.brought = brought;
        this.pages = pages;
        this.frames = frames;
    }

    @Open
    @GetMapping(CASE)
    Answer ask() {
        return new ReportKeyPage(Form.EMPTY);
    }

    @Open
    @PostMapping(CASE)
    Answer open(@RequestParam(defaultValue = "") String key, HttpServletRequest request) {
        return page(key, cases.open(key, Unmarked.line(request)), Optional.empty(), Map.of(), request);
    }

    @Open
    @PostMapping(CASE + "/words")
    Answer add(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request) {
        var line = Unmarked.line(request);
        var added = switch (brought.read(files)) {
            case Verdict.Done<List<StrippedFile>>(var clean) -> cases.add(key, line, words, clean);
            case Verdict.Refused<List<StrippedFile>>(var reasons) -> Verdict.<OwnCase>refused(reasons);
        };
        return page(key, added, Optional.of("discipline.own-case.added"), Map.of("words", words), request);
    }

    @Open
    @PostMapping(CASE + "/appeal")
    Answer appeal(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        var appealed = cases.appeal(key, Unmarked.line(request), words);
        return page(key, appealed, Optional.of("discipline.own-case.appealed"), Map.of("words", words), request);
    }

    private Answer page(
            String key,
            Verdict<OwnCase> found,
            Optional<String> notice,
            Map<String, String> sent,
            HttpServletRequest request) {
        var words = frames.words(request);
        return found.answer(
                own -> pages.of(own, key, notice.map(words::of), Form.EMPTY, words),
                reasons -> refused(key, reasons, sent, words, request));
    }

    // what was refused of a case that opens is said on its page; else the key is asked for again
    private Answer refused(
            String key, List<Reason> reasons, Map<String, String> sent, Words words, HttpServletRequest request) {
        var form = Form.sent(sent, reasons, words);
        if (reasons.stream().anyMatch(OwnCaseController::isOfKey)) {
            return new ReportKeyPage(Form.sent(Map.of("key", key), reasons, words));
        }
        return cases.open(key, Unmarked.line(request))
                .answer(
                        own -> pages.of(own, key, Optional.empty(), form, words),
                        again -> new ReportKeyPage(Form.sent(Map.of("key", key), again, words)));
    }

    private static boolean isOfKey(Reason reason) {
        return reason.field().equals("key") || reason.what().passes();
    }
}
