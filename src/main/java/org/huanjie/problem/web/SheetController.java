package org.huanjie.problem.web;

import static org.huanjie.access.who.Role.AUDITOR;
import static org.huanjie.access.who.Role.COUNTY_LEADER;
import static org.huanjie.access.who.Role.COUNTY_OFFICE;
import static org.huanjie.access.who.Role.GUIDANCE_GROUP;
import static org.huanjie.access.who.Role.TOWN_COMMITTEE;
import static org.huanjie.access.who.Role.TOWN_SEVEN;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.Fresh;
import org.huanjie.access.door.Pace;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.problem.ProblemStep;
import org.huanjie.problem.sheet.ProblemImport;
import org.huanjie.problem.sheet.SheetFault;
import org.huanjie.problem.sheet.SheetRefusal;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.HeavyWork;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 清单表格 — the lists as workbooks out, a village's problems as a workbook in. */
@Controller
class SheetController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ListSheets sheets;
    private final ProblemImport loader;
    private final SituationPages pages;
    private final HeavyWork work;
    private final Pace pace;

    SheetController(ListSheets sheets, ProblemImport loader, SituationPages pages, HeavyWork work, Pace pace) {
        this.pace = pace;
        this.sheets = sheets;
        this.loader = loader;
        this.pages = pages;
        this.work = work;
    }

    @Allowed(to = Permission.FOLLOW_WORK)
    @Fresh
    @GetMapping("/villages/{village}/problems/export")
    ResponseEntity<byte[]> ofVillage(
            @PathVariable String village, @ModelAttribute ListQuery query, HttpServletRequest request) {
        return export(village, Level.VILLAGE, query, request);
    }

    @Allowed({TOWN_COMMITTEE, TOWN_SEVEN, COUNTY_OFFICE, COUNTY_LEADER, GUIDANCE_GROUP, AUDITOR})
    @Fresh
    @GetMapping("/towns/{town}/problems/export")
    ResponseEntity<byte[]> ofTown(
            @PathVariable String town, @ModelAttribute ListQuery query, HttpServletRequest request) {
        return export(town, Level.TOWN, query, request);
    }

    @Allowed(to = Permission.LOOK_AT_COUNTY)
    @Fresh
    @GetMapping("/counties/{county}/problems/export")
    ResponseEntity<byte[]> ofCounty(
            @PathVariable String county, @ModelAttribute ListQuery query, HttpServletRequest request) {
        return export(county, Level.COUNTY, query, request);
    }

    @AllowedProblemStep(ProblemStep.REGISTER)
    @GetMapping("/villages/{village}/problems/import")
    Answer form(@PathVariable String village) {
        return page(village, List.of());
    }

    @AllowedProblemStep(ProblemStep.REGISTER)
    @PostMapping("/villages/{village}/problems/import")
    Answer load(
            @PathVariable String village, @RequestParam MultipartFile file, SignedIn who, HttpServletRequest request)
            throws IOException {
        var place = pages.place(village, Level.VILLAGE);
        var words = pages.words(request);
        var source = words.words().source();
        if (!pace.list(who)) {
            var tooOften = SheetRefusal.TOO_OFTEN.of();
            return page(village, List.of(ground(new SheetFault(0, tooOften), words)));
        }
        var both = List.of(new Words(source, Locale.SIMPLIFIED_CHINESE), new Words(source, Locale.ENGLISH));
        return switch (loader.load(place, file.getBytes(), both, who)) {
            case ProblemImport.Loading.Loaded loaded ->
                Redirect.to(
                        SituationPages.path(village),
                        loaded.skipped() == 0 ? "situation.sheet.done" : "situation.sheet.done-told",
                        loaded.problems(),
                        loaded.skipped());
            case ProblemImport.Loading.Faulty faulty ->
                page(
                        village,
                        faulty.faults().stream()
                                .map(fault -> ground(fault, words))
                                .toList());
        };
    }

    private static Reason.Said ground(SheetFault fault, SituationWords words) {
        var said = fault.reason().said(words.words());
        return Reason.Said.ofForm(
                fault.line() == 0 ? said.text() : words.of("sheet.line", Integer.toString(fault.line()), said.text()),
                said.remedy(),
                "");
    }

    private ImportPage page(String village, List<Reason.Said> faults) {
        var place = pages.place(village, Level.VILLAGE);
        return new ImportPage(faults.isEmpty() ? 200 : 422, place.name(), SituationPages.path(village), faults);
    }

    private ResponseEntity<byte[]> export(String code, Level level, ListQuery query, HttpServletRequest request) {
        var sheet = sheets.sheet(pages.place(code, level), query, pages.words(request));
        var name = query.which() + "-" + code + ".xlsx";
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(work.done(HeavyWork.Kind.PRINT, sheet::xlsx));
    }
}
