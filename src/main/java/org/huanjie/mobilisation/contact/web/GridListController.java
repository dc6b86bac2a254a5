package org.huanjie.mobilisation.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.web.Where;
import org.huanjie.mobilisation.contact.HouseholdContacts;
import org.huanjie.mobilisation.grid.Grid;
import org.huanjie.mobilisation.grid.GridId;
import org.huanjie.mobilisation.grid.Grids;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 纸上走访 — the list of a grid goes out on paper and comes back ticked; all its lines are entered at once, or none where one is wrong. */
@Controller
class GridListController {

    private final HouseholdContacts contacts;
    private final Grids grids;
    private final PaperPages pages;
    private final PaperForm form;
    private final Print print;
    private final Where where;

    GridListController(
            HouseholdContacts contacts, Grids grids, PaperPages pages, PaperForm form, Print print, Where where) {
        this.contacts = contacts;
        this.grids = grids;
        this.pages = pages;
        this.form = form;
        this.print = print;
        this.where = where;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/calls/grids/{grid}/list.pdf")
    ResponseEntity<byte[]> list(@PathVariable String village, @PathVariable GridId grid, HttpServletRequest request) {
        var words = where.words(request);
        var of = grid(village, grid);
        var address = ServletUriComponentsBuilder.fromContextPath(request)
                .path(PaperPages.path(village, of))
                .build()
                .toUriString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"grid.pdf\"")
                .body(print.pdf(pages.sheet(village, of, address, words), words));
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/calls/grids/{grid}")
    Answer page(@PathVariable String village, @PathVariable GridId grid, SignedIn who, HttpServletRequest request) {
        return pages.of(
                village, grid(village, grid), new LinkedMultiValueMap<>(), List.of(), who, where.words(request));
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/calls/grids/{grid}")
    Answer enter(
            @PathVariable String village,
            @PathVariable GridId grid,
            @RequestParam MultiValueMap<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var of = grid(village, grid);
        var reports = form.reports(sent, contacts.states(village, of.id()));
        var words = where.words(request);
        return reports.isEmpty()
                ? pages.of(village, of, sent, List.of(PaperForm.nothing()), who, words)
                : contacts.fromPaper(village, PaperForm.volunteer(sent), reports, who)
                        .answer(
                                done -> Redirect.to(
                                        CallsPages.path(village), "mobilisation.paper.entered", reports.size()),
                                reasons -> pages.of(village, of, sent, reasons, who, words));
    }

    private Grid grid(String village, GridId id) {
        return grids.find(village, id).orElseThrow(NoSuchPage::new);
    }
}
