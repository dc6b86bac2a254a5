package org.huanjie.access.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.account.AccountOffice;
import org.huanjie.access.account.TemporarySecrets;
import org.huanjie.access.account.TemporarySecrets.Outcome;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.Fresh;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.form.Form;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 交付临时密码 — on a sealed slip, or on the screen before the person; never otherwise. */
@Controller
class SecretController {

    private final Accounts accounts;
    private final TemporarySecrets secrets;
    private final AccountWords shown;
    private final Print print;
    private final Frames frames;

    SecretController(Accounts accounts, TemporarySecrets secrets, AccountWords shown, Print print, Frames frames) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.shown = shown;
        this.print = print;
        this.frames = frames;
    }

    static Answer goTo(UUID account) {
        return Redirect.to("/accounts/" + account + "/secret");
    }

    @Allowed(to = Permission.KEEP_ACCOUNTS)
    @GetMapping("/accounts/{account}/secret")
    Answer ways(SignedIn by, @PathVariable UUID account) {
        return page(by, account, Form.EMPTY);
    }

    @Allowed(to = Permission.KEEP_ACCOUNTS)
    @Fresh
    @PostMapping("/accounts/{account}/slip")
    ResponseEntity<byte[]> slip(SignedIn by, @PathVariable UUID account, HttpServletRequest request) {
        return switch (secrets.onSlip(account, by)) {
            case Outcome.Given given -> {
                var words = frames.words(request);
                yield ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + given.account().signInName() + ".pdf\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(print.pdf(shown.slip(given), words));
            }
            case Outcome.Refused refused ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/accounts/" + account + "/secret")
                        .build();
            case Outcome.NotThere() -> throw AccountsController.notFound();
        };
    }

    @Allowed(to = Permission.KEEP_ACCOUNTS)
    @Fresh
    @PostMapping("/accounts/{account}/present")
    Answer present(
            SignedIn by,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String ownName,
            @RequestParam(defaultValue = "false") boolean agreed,
            HttpServletRequest request) {
        return switch (secrets.inPresence(account, ownName, agreed, by)) {
            case Outcome.Given(var person, var password) ->
                new TemporaryPasswordPage(
                        person.personName(), person.signInName(), password, AccountOffice.TEMPORARY_DAYS);
            case Outcome.Refused(var faults) ->
                page(by, account, Form.refused(Map.of("ownName", ownName), Fault.said(faults, frames.words(request))));
            case Outcome.NotThere() -> throw AccountsController.notFound();
        };
    }

    private SecretPage page(SignedIn by, UUID id, Form form) {
        var account = accounts.find(id).orElseThrow(AccountsController::notFound);
        return new SecretPage(
                id.toString(), account.personName(), account.signInName(), secrets.isDue(account, by), form);
    }
}
