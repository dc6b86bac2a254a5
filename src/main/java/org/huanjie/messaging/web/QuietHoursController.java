package org.huanjie.messaging.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.messaging.mailing.MailingRefusal;
import org.huanjie.messaging.mailing.QuietSetting;
import org.huanjie.messaging.outbox.MessageFilter;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 静默时段入口. */
@Controller
class QuietHoursController {

    private final QuietSetting setting;
    private final OutboxPages pages;
    private final Frames frames;

    QuietHoursController(QuietSetting setting, OutboxPages pages, Frames frames) {
        this.setting = setting;
        this.pages = pages;
        this.frames = frames;
    }

    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping(MessagesController.HOME + "/quiet-hours")
    Answer set(@RequestParam Map<String, String> form, SignedIn who, HttpServletRequest request) {
        var words = frames.words(request);
        var typed = Typed.of("messaging.quiet.", form);
        var from = hour(typed, "from");
        var until = hour(typed, "until");
        return switch (typed.unless(() -> setting.set(who.division(), from, until, who))) {
            case Verdict.Done<Verdict.Nothing> done ->
                Redirect.to(MessagesController.HOME, "messaging.quiet.set-notice");
            case Verdict.Refused<Verdict.Nothing>(List<Reason> reasons) ->
                pages.page(
                        new MessageFilter(Optional.empty(), Optional.empty(), Optional.empty()),
                        0,
                        who,
                        words,
                        typed.form(reasons, words));
        };
    }

    private static LocalTime hour(Typed typed, String name) {
        var hour = typed.timeIfAny(name);
        if (typed.text(name).isEmpty()) {
            typed.wrong(MailingRefusal.NO_HOUR.of().at(name));
        }
        return hour.orElse(LocalTime.MIDNIGHT);
    }
}
