package org.huanjie.access.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.access.account.TemporarySecrets;
import org.huanjie.access.account.TemporarySecrets.Outcome;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.Fresh;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.web.Frames;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 成批密码信入口 — prints the slips of the accounts that are due in one file; each is made then, and never to be had again. */
@Controller
class SlipsController {

    private static final String PATH = "/accounts/slips";

    private final TemporarySecrets secrets;
    private final AccountWords shown;
    private final Print print;
    private final Frames frames;

    SlipsController(TemporarySecrets secrets, AccountWords shown, Print print, Frames frames) {
        this.secrets = secrets;
        this.shown = shown;
        this.print = print;
        this.frames = frames;
    }

    @Allowed(to = Permission.KEEP_ACCOUNTS)
    @GetMapping(PATH)
    Answer due(SignedIn by, HttpServletRequest request) {
        var words = frames.words(request);
        return new DueSlipsPage(secrets.due(by).stream()
                .map(account -> new DueSlipsPage.Due(
                        account.id().toString(),
                        account.personName(),
                        account.signInName(),
                        words.of("role." + account.role().name()),
                        shown.division(account.division())))
                .toList());
    }

    @Allowed(to = Permission.KEEP_ACCOUNTS)
    @Fresh
    @PostMapping(PATH)
    ResponseEntity<byte[]> print(
            SignedIn by, @RequestParam(defaultValue = "") List<UUID> account, HttpServletRequest request) {
        var slips = account.stream()
                .distinct()
                .map(id -> secrets.onSlip(id, by))
                .flatMap(outcome -> outcome instanceof Outcome.Given given ? Stream.of(shown.slip(given)) : Stream.of())
                .toList();
        if (slips.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, PATH)
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"slips.pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(print.pdf(new SlipsSheet(slips), frames.words(request)));
    }
}
