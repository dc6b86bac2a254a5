package org.huanjie.access.web.division;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.division.DivisionOffice;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.DivisionFile.Result;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 区划入口 — the county's office brings its next list, sees what it changes and loads it; it says which village went into which. */
@Controller
class DivisionsController {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST = 200;

    private final DivisionOffice office;
    private final DivisionPages pages;
    private final Frames frames;

    DivisionsController(DivisionOffice office, DivisionPages pages, Frames frames) {
        this.office = office;
        this.pages = pages;
        this.frames = frames;
    }

    @Allowed(Role.COUNTY_OFFICE)
    @GetMapping("/counties/{county}/divisions")
    Answer divisions(
            @PathVariable String county,
            @RequestParam(defaultValue = "") String former,
            @RequestParam(defaultValue = "") String next) {
        pages.demand(county);
        return pages.page(county, List.of(), Form.EMPTY, Form.filled(Map.of("former", former, "next", next)));
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping("/counties/{county}/divisions")
    Answer bring(
            @PathVariable String county,
            @RequestParam MultipartFile file,
            @RequestParam Map<String, String> form,
            SignedIn by,
            HttpServletRequest request)
            throws IOException {
        pages.demand(county);
        var words = frames.words(request);
        var typed = Typed.of("division.field.", form);
        int edition = typed.number("edition", FIRST_YEAR, LAST_YEAR);
        var content = file.getBytes();
        return typed.unless(() -> office.bring(county, edition, content, by))
                .answer(
                        seen -> seen(county, seen, form, words),
                        reasons -> pages.page(county, List.of(), typed.form(reasons, words), Form.EMPTY));
    }

    private Answer seen(String county, DivisionOffice.Seen seen, Map<String, String> form, Words words) {
        return switch (seen.result()) {
            case Result.Seen(var changes) -> pages.asks(county, seen, changes, words);
            case Result.Faulty faulty -> pages.page(county, pages.wrong(faulty, words), Form.filled(form), Form.EMPTY);
            case Result.Loaded _, Result.Kept _ -> throw new IllegalStateException();
        };
    }

    @Allowed(Role.COUNTY_OFFICE)
    @AsksFirst
    @PostMapping("/counties/{county}/divisions/{list}/load")
    Answer load(
            @PathVariable String county,
            @PathVariable UUID list,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn by,
            HttpServletRequest request) {
        var words = frames.words(request);
        var seen = office.look(county, list, by).orElseThrow(NoSuchPage::new);
        if (!(seen.result() instanceof Result.Seen(var changes))) {
            throw new NoSuchPage();
        }
        var page = pages.asks(county, seen, changes, words);
        return page.unlessConfirmed(shown, words)
                .orElseGet(() -> office.load(county, seen, by)
                        .answer(
                                done -> Redirect.to(DivisionPages.path(county), "division.loaded"),
                                reasons -> page.refused(Reason.said(words, reasons).stream()
                                        .map(said -> new ConfirmPage.Refusal(said.text(), said.remedy()))
                                        .toList())));
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping("/counties/{county}/divisions/successions")
    Answer record(
            @PathVariable String county,
            @RequestParam Map<String, String> form,
            SignedIn by,
            HttpServletRequest request) {
        pages.demand(county);
        var typed = Typed.of("division.field.", form);
        var former = typed.text("former", LONGEST);
        var next = typed.text("next", LONGEST);
        var document = typed.text("document", LONGEST);
        return answer(
                county,
                typed,
                typed.unless(() -> office.record(county, former, next, document, by)),
                "division.recorded",
                request);
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping("/counties/{county}/divisions/successions/{succession}/withdraw")
    Answer withdraw(
            @PathVariable String county, @PathVariable UUID succession, SignedIn by, HttpServletRequest request) {
        pages.demand(county);
        return answer(
                county,
                Typed.of("division.field.", Map.of()),
                office.withdraw(county, succession, by),
                "division.withdrawn",
                request);
    }

    private Answer answer(String county, Typed typed, Verdict<?> verdict, String notice, HttpServletRequest request) {
        return switch (verdict) {
            case Verdict.Done<?> _ -> Redirect.to(DivisionPages.path(county), notice);
            case Verdict.Refused<?>(var reasons) ->
                pages.page(county, List.of(), Form.EMPTY, typed.form(reasons, frames.words(request)));
        };
    }
}
