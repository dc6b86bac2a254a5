package org.huanjie.access.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.Denial;
import org.huanjie.access.door.Denials;
import org.huanjie.access.web.account.AccountWords;
import org.huanjie.access.who.Permission;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 拒绝记录 — shows auditors and offices what accounts in their scope were denied. */
@Controller
class DenialsController {

    private final Denials denials;
    private final AccountWords shown;
    private final Frames frames;

    DenialsController(Denials denials, AccountWords shown, Frames frames) {
        this.denials = denials;
        this.shown = shown;
        this.frames = frames;
    }

    @Allowed(to = Permission.SEE_DENIALS)
    @GetMapping("/denials")
    Answer list(@RequestParam(defaultValue = "0") int page, HttpServletRequest request) {
        int n = Math.max(0, page);
        var found = denials.page(n);
        var words = frames.words(request);
        return new DenialsPage(
                found.stream()
                        .limit(Accounts.PAGE)
                        .map(denial -> line(denial, words))
                        .toList(),
                n > 0 ? Optional.of(href(n - 1)) : Optional.empty(),
                found.size() > Accounts.PAGE ? Optional.of(href(n + 1)) : Optional.empty());
    }

    private DenialsPage.Line line(Denial denial, Words words) {
        return new DenialsPage.Line(
                denial.by(),
                words.of("role." + denial.role().name()),
                shown.division(denial.division()),
                denial.method() + " " + denial.pattern(),
                words.of("denial." + denial.why()),
                words.of("denials.times", denial.times()),
                shown.time(denial.lastAt(), words));
    }

    private static String href(int page) {
        return "/denials?page=" + page;
    }
}
