package org.huanjie.access.web.help;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.door.Open;
import org.huanjie.access.who.Account;
import org.huanjie.access.who.Principals;
import org.huanjie.access.who.Role;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 帮助 — open to everybody; whoever is signed in reads first what their own role does. */
@Controller
class HelpController {

    private final Frames frames;

    HelpController(Frames frames) {
        this.frames = frames;
    }

    @Open
    @GetMapping("/help")
    Answer help(HttpServletRequest request) {
        var words = frames.words(request);
        var own = Principals.of(request) instanceof Account account
                ? Optional.of(account.person().role())
                : Optional.<Role>empty();
        return new HelpPage(
                own.map(role -> part(role, words)).orElseGet(() -> part("VILLAGER", "help.villager", words)),
                part("ALL", "help.everybody", words),
                Stream.concat(
                                own.stream().map(_ -> part("VILLAGER", "help.villager", words)),
                                Stream.of(Role.values())
                                        .filter(role -> own.filter(role::equals).isEmpty())
                                        .map(role -> part(role, words)))
                        .toList());
    }

    @Open
    @GetMapping("/accessibility")
    Answer accessibility(HttpServletRequest request) {
        var words = frames.words(request);
        return new AccessibilityPage(part("ACCESS", "help.accessibility", words));
    }

    private static HelpPage.Part part(Role role, Words words) {
        return new HelpPage.Part(Wording.of(words, role), HelpSteps.of(role.name(), words));
    }

    private static HelpPage.Part part(String of, String heading, Words words) {
        return new HelpPage.Part(words.of(heading), HelpSteps.of(of, words));
    }
}
