package org.huanjie.discipline.pledge.web;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.discipline.pledge.PledgeKind;
import org.huanjie.discipline.pledge.PledgeTexts;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Wording;
import org.huanjie.shell.print.Print;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 承诺书打印 — the form of a kind of pledge, to be signed on paper. */
@Controller
class PledgeFormController {

    /** More than so many signs do not stand on one page in the usual size. */
    private static final int MUCH_CHINESE = 900;

    private static final int MUCH_ENGLISH = 2200;

    private final PledgeTexts texts;
    private final Print print;
    private final Where where;

    PledgeFormController(PledgeTexts texts, Print print, Where where) {
        this.texts = texts;
        this.print = print;
        this.where = where;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/duty/pledges/form.pdf")
    ResponseEntity<byte[]> form(
            @PathVariable String village,
            @RequestParam(defaultValue = "STAFF") PledgeKind kind,
            HttpServletRequest request) {
        var words = where.words(request);
        var text = texts.inForce(village, kind);
        var said = text.words(words.chinese());
        boolean inChinese = words.chinese() || text.english().isEmpty();
        var sheet = new PledgeFormSheet(
                where.name(village),
                Wording.of(words, kind),
                said.lines().toList(),
                words.of("discipline.pledge.text", text.edition(), text.source()),
                words.of(kind.beforeDuty() ? "discipline.form.before-duty" : "discipline.form.free"),
                said.length() > (inChinese ? MUCH_CHINESE : MUCH_ENGLISH));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"pledge.pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(print.pdf(sheet, words));
    }
}
