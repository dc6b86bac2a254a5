package org.huanjie.access.web.me;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.credential.KnownDevices;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AnyRole;
import org.huanjie.access.door.Fresh;
import org.huanjie.access.signin.CodeListPrinting;
import org.huanjie.access.signin.CodeListPrinting.Outcome;
import org.huanjie.access.signin.SignIn;
import org.huanjie.access.web.account.AccountsController;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.web.Frames;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 打印口令单 — a list of codes for oneself, or by the office on a sealed slip. */
@Controller
class CodeListController {

    private static final String TAKE_UP = "/me/code-list/take-up";

    private final CodeListPrinting printing;
    private final SignIn signIn;
    private final CodeListPages pages;
    private final KnownDevices devices;
    private final Print print;
    private final Frames frames;

    CodeListController(
            CodeListPrinting printing,
            SignIn signIn,
            CodeListPages pages,
            KnownDevices devices,
            Print print,
            Frames frames) {
        this.printing = printing;
        this.signIn = signIn;
        this.pages = pages;
        this.devices = devices;
        this.print = print;
        this.frames = frames;
    }

    @AnyRole
    @Fresh
    @PostMapping("/me/code-list")
    Answer own(SignedIn person, HttpServletRequest request) {
        return switch (printing.own(person)) {
            case Outcome.Printed(var account, var codes) ->
                pages.page(200, account, codes, TAKE_UP, Optional.empty(), frames.words(request));
            case Outcome.Refused refused -> Redirect.to("/me", "account.fault.code-list-not-yours");
            case Outcome.NotThere() -> throw AccountsController.notFound();
        };
    }

    @AnyRole
    @Fresh
    @PostMapping(TAKE_UP)
    Answer takeUp(SignedIn person, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        var words = frames.words(request);
        return signIn.takeUpList(person, code, devices.source(request))
                .<Answer>map(refused ->
                        pages.page(422, person, List.of(), TAKE_UP, Optional.of(pages.why(refused, words)), words))
                .orElseGet(() -> Redirect.to("/me", "code-list.in-use"));
    }

    @Allowed(to = Permission.KEEP_ACCOUNTS)
    @Fresh
    @PostMapping("/accounts/{account}/code-list")
    ResponseEntity<byte[]> slip(SignedIn by, @PathVariable UUID account, HttpServletRequest request) {
        var words = frames.words(request);
        return switch (printing.onSlip(account, by, devices.source(request))) {
            case Outcome.Printed(var person, var codes) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + person.signInName() + "-codes.pdf\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(print.pdf(pages.sheet(person, codes, words), words));
            case Outcome.Refused refused ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/accounts/" + account)
                        .build();
            case Outcome.NotThere() -> throw AccountsController.notFound();
        };
    }
}
