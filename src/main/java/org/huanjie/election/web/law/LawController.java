package org.huanjie.election.web.law;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.lawbook.LawFile;
import org.huanjie.election.lawbook.LawFiles;
import org.huanjie.election.lawbook.file.LawWords;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 县法规页面 — one person of the county's office brings a file of the law, another confirms it. */
@Controller
class LawController {

    private static final String PATH = "/counties/{county}/law";

    private final LawPages pages;
    private final LawFiles files;
    private final Where where;

    LawController(LawPages pages, LawFiles files, Where where) {
        this.pages = pages;
        this.files = files;
        this.where = where;
    }

    @Allowed(to = Permission.LOOK_AT_COUNTY)
    @GetMapping(PATH)
    Answer page(@PathVariable String county, SignedIn who, HttpServletRequest request) {
        return pages.page(county, who, Form.EMPTY, where.words(request));
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping(PATH + "/holidays")
    Answer holidays(
            @PathVariable String county, @RequestParam MultipartFile holidays, SignedIn who, HttpServletRequest request)
            throws IOException {
        var words = where.words(request);
        return answer(
                county, files.bringHolidays(county, holidays.getBytes(), both(words), who), "brought.done", who, words);
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping(PATH + "/editions")
    Answer edition(
            @PathVariable String county, @RequestParam MultipartFile edition, SignedIn who, HttpServletRequest request)
            throws IOException {
        var words = where.words(request);
        return answer(
                county, files.bringEdition(county, edition.getBytes(), both(words), who), "brought.done", who, words);
    }

    @AsksFirst
    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping(PATH + "/{file}/confirm")
    Answer confirm(
            @PathVariable String county,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var against = files.againstConfirming(county, file, who);
        if (!against.isEmpty()) {
            return answer(county, Verdict.refused(against), "", who, words);
        }
        return asks(county, files.waiting(county, file).orElseThrow(), words)
                .unlessConfirmed(shown, words)
                .orElseGet(() -> answer(county, files.confirm(county, file, who), "confirmed-done", who, words));
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping(PATH + "/{file}/drop")
    Answer drop(@PathVariable String county, @PathVariable UUID file, SignedIn who, HttpServletRequest request) {
        return answer(county, files.drop(county, file, who), "dropped", who, where.words(request));
    }

    private static ConfirmPage asks(String county, LawFile file, Words words) {
        return ConfirmPage.asks(
                        words.of("election.law.confirm.title", LawPages.name(file, words)),
                        LawPages.path(county) + "/" + file.id() + "/confirm",
                        words.of("election.law.confirm"),
                        new ConfirmPage.Back(words.of("election.law.back"), LawPages.path(county)))
                .fact(words.of("election.law.by"), file.broughtBy())
                .follows(words.of("election.law.confirm." + file.kind().name()))
                .follows(words.of("election.law.confirm.stays"))
                .page();
    }

    private static LawWords both(Words words) {
        return new LawWords(List.of(
                new Words(words.source(), Locale.SIMPLIFIED_CHINESE), new Words(words.source(), Locale.ENGLISH)));
    }

    private Answer answer(String county, Verdict<LawFile> verdict, String done, SignedIn who, Words words) {
        return switch (verdict) {
            case Verdict.Done<LawFile>(LawFile file) ->
                Redirect.to(LawPages.path(county), "election.law." + done, file.name());
            case Verdict.Refused<LawFile>(List<Reason> reasons) ->
                pages.page(county, who, Form.refused(Map.of(), Reason.said(words, reasons)), words);
        };
    }
}
