package org.huanjie.access.web.me;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.account.Independence;
import org.huanjie.access.credential.CredentialChanges;
import org.huanjie.access.door.AnyRole;
import org.huanjie.access.door.SignInPath;
import org.huanjie.access.web.account.AccountWords;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 凭据变更通知 — tells a person at the next sign-in what was changed of their credentials. */
@Controller
class ChangesController {

    private final CredentialChanges changes;
    private final Independence independence;
    private final AccountWords shown;
    private final Frames frames;

    ChangesController(CredentialChanges changes, Independence independence, AccountWords shown, Frames frames) {
        this.changes = changes;
        this.independence = independence;
        this.shown = shown;
        this.frames = frames;
    }

    @AnyRole
    @GetMapping("/me/changes")
    Answer changes(SignedIn person, @RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        return new ChangesPage(person.personName(), SignInPath.ours(back, "/"), lines(person, frames.words(request)));
    }

    @AnyRole
    @PostMapping("/me/changes")
    Answer told(SignedIn person, @RequestParam(defaultValue = "/") String back) {
        changes.told(person);
        return Redirect.to(SignInPath.ours(back, "/"));
    }

    private List<String> lines(SignedIn person, Words words) {
        return Stream.concat(
                        independence.history(person).stream().map(each -> shown.handling(each, words)),
                        changes.of(person.account()).stream().map(each -> shown.change(each, words)))
                .toList();
    }
}
