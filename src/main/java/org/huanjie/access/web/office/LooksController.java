package org.huanjie.access.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.huanjie.access.account.Look;
import org.huanjie.access.account.Looks;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.web.account.AccountWords;
import org.huanjie.access.who.Permission;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 查看记录 — shows offices and auditors the looks at personal data in their scope. */
@Controller
class LooksController {

    private final Looks looks;
    private final AccountWords shown;
    private final Frames frames;

    LooksController(Looks looks, AccountWords shown, Frames frames) {
        this.looks = looks;
        this.shown = shown;
        this.frames = frames;
    }

    @Allowed(to = Permission.AUDIT)
    @GetMapping("/looks")
    Answer list(
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request) {
        int n = Math.max(0, page);
        var found = looks.page(by, n);
        var words = frames.words(request);
        return new LooksPage(
                by,
                found.stream()
                        .limit(Accounts.PAGE)
                        .map(look -> line(look, words))
                        .toList(),
                n > 0 ? Optional.of(href(by, n - 1)) : Optional.empty(),
                found.size() > Accounts.PAGE ? Optional.of(href(by, n + 1)) : Optional.empty());
    }

    private LooksPage.Line line(Look look, Words words) {
        return new LooksPage.Line(
                shown.time(look.at(), words),
                look.by(),
                words.of("role." + look.role().name()),
                shown.division(look.village()),
                look.person().toString().substring(0, 8),
                words.orElse("look." + look.what(), look.what()),
                look.reason());
    }

    private static String href(String by, int page) {
        return "/looks?by=" + URLEncoder.encode(by, StandardCharsets.UTF_8) + "&page=" + page;
    }
}
