package org.huanjie.messaging.web;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.messaging.mailing.BouncedContacts;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 失效号码入口. */
@Controller
class BouncedController {

    private final BouncedContacts bounced;
    private final MessageWords shown;
    private final Frames frames;

    BouncedController(BouncedContacts bounced, MessageWords shown, Frames frames) {
        this.bounced = bounced;
        this.shown = shown;
        this.frames = frames;
    }

    @Allowed(to = Permission.ORGANIZE)
    @GetMapping("/messages/bounced")
    Answer list(SignedIn who, HttpServletRequest request) {
        var words = frames.words(request);
        return new BouncedPage(
                bounced.all().stream().map(one -> line(one, words)).toList());
    }

    private BouncedPage.Line line(BouncedContacts.Bounced one, Words words) {
        return new BouncedPage.Line(
                one.name(),
                shown.division(one.point().division()),
                Wording.of(words, one.point().kind()),
                one.point().mask(),
                MessageWords.time(one.since(), words));
    }
}
