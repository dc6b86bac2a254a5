package org.huanjie.candidacy.review.own.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Open;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.own.OwnPass;
import org.huanjie.candidacy.review.signature.Signature;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 本人页入口 — what a person under review sees, on the screen and on paper. */
@Controller
class MineController {

    static final String PATH = "/mine";

    private final OwnCookie cookie;
    private final Reviews reviews;
    private final MinePages pages;
    private final MineSignatures signatures;
    private final Print print;
    private final Where where;
    private final Clock clock;

    MineController(
            OwnCookie cookie,
            Reviews reviews,
            MinePages pages,
            MineSignatures signatures,
            Print print,
            Where where,
            Clock clock) {
        this.cookie = cookie;
        this.reviews = reviews;
        this.pages = pages;
        this.signatures = signatures;
        this.print = print;
        this.where = where;
        this.clock = clock;
    }

    @Open
    @GetMapping(PATH)
    Answer mine(HttpServletRequest request) {
        return cookie.pass(request)
                .<Answer>map(pass -> page(pass, MineFindings.Said.NOTHING, where.words(request)))
                .orElseGet(() -> new MineCodePage(HttpStatus.OK.value(), Form.EMPTY, Form.EMPTY));
    }

    /** The page as one document, to take away. */
    @Open
    @GetMapping("/mine/review.pdf")
    ResponseEntity<byte[]> paper(HttpServletRequest request) {
        var words = where.words(request);
        return cookie.pass(request)
                .map(pass -> pdf(paper(pass, words), "review.pdf"))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, PATH)
                        .build());
    }

    /** What the person signed themselves, under a talk, a pledge or the receipt of a notice. */
    @Open
    @GetMapping("/mine/signatures/{under}")
    ResponseEntity<byte[]> signature(@PathVariable UUID under, HttpServletRequest request) {
        var signature = cookie.pass(request)
                .map(pass -> signed(pass).get(under))
                .orElseThrow(NoSuchPage::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(signature.type().mediaType()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(signature.content());
    }

    private byte[] paper(OwnPass pass, Words words) {
        var signed = signed(pass);
        var sheet = new MineSheet(
                page(pass, MineFindings.Said.NOTHING, words),
                Wording.of(words, LocalDate.now(clock)),
                MineSignatures.pictures(signed));
        return signatures.behind(print.pdf(sheet, words), signed);
    }

    private Map<UUID, Signature> signed(OwnPass pass) {
        return pass.scope().call(() -> signatures.of(pass.review()));
    }

    MinePage page(OwnPass pass, MineFindings.Said said, Words words) {
        return pass.scope()
                .call(() ->
                        pages.of(reviews.find(pass.review()).orElseThrow(), where.name(pass.village()), said, words));
    }

    /** The page's whole address, as a paper names it. */
    static String address(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path(PATH)
                .build()
                .toUriString();
    }

    static ResponseEntity<byte[]> pdf(byte[] document, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(document);
    }
}
