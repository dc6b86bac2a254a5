package org.huanjie.messaging.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.messaging.mailing.KeptTemplate;
import org.huanjie.messaging.mailing.MailingEstimate;
import org.huanjie.messaging.mailing.MailingWish;
import org.huanjie.messaging.mailing.Mailings;
import org.huanjie.messaging.mailing.Templates;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 发送入口 — chooses a template, fills it in, shows what it costs, and sends. */
@Controller
class MailingController {

    private final Templates templates;
    private final Mailings mailings;
    private final MailingForms forms;
    private final MailingQuestion question;
    private final Frames frames;

    MailingController(
            Templates templates, Mailings mailings, MailingForms forms, MailingQuestion question, Frames frames) {
        this.templates = templates;
        this.mailings = mailings;
        this.forms = forms;
        this.question = question;
        this.frames = frames;
    }

    @Allowed(to = Permission.ORGANIZE)
    @GetMapping("/messages/new")
    Answer form(@RequestParam Optional<UUID> template, SignedIn who, HttpServletRequest request) {
        var chosen = template.flatMap(id -> templates.find(who.division(), id));
        return forms.page(chosen, Form.EMPTY, who, frames.words(request));
    }

    @AsksFirst
    @Allowed(to = Permission.ORGANIZE)
    @PostMapping("/messages")
    Answer send(
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = frames.words(request);
        var typed = Typed.ofAll("messaging.mailing.", form);
        var wish = forms.wish(typed, who);
        if (!typed.faults().isEmpty()) {
            return refused(wish, typed, typed.faults(), who, words);
        }
        return switch (mailings.estimate(wish, who)) {
            case Verdict.Refused<MailingEstimate>(var reasons) -> refused(wish, typed, reasons, who, words);
            case Verdict.Done<MailingEstimate>(var estimate) -> {
                var asking = question.page(wish, estimate, form, words);
                yield asking.unlessConfirmed(shown, words).orElseGet(() -> sent(wish, asking, who, words));
            }
        };
    }

    private Answer sent(MailingWish wish, ConfirmPage asking, SignedIn who, Words words) {
        return switch (mailings.send(wish, who)) {
            case Verdict.Done<UUID>(var mailing) ->
                Redirect.to("/messages?mailing=" + mailing, "messaging.sent-notice");
            case Verdict.Refused<UUID>(var reasons) -> asking.refused(Reason.refusals(words, reasons));
        };
    }

    private Answer refused(MailingWish wish, Typed typed, List<Reason> reasons, SignedIn who, Words words) {
        Optional<KeptTemplate> chosen = wish.template();
        return forms.page(chosen, typed.form(reasons, words), who, words);
    }
}
