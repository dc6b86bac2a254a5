package org.huanjie.messaging.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.messaging.mailing.Mailing;
import org.huanjie.messaging.mailing.MailingRows;
import org.huanjie.messaging.mailing.Mailings;
import org.huanjie.messaging.mailing.PaperList;
import org.huanjie.messaging.outbox.MessageFilter;
import org.huanjie.messaging.outbox.Messages;
import org.huanjie.messaging.rule.MessageState;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 发件箱入口 — lists what was sent in one's division, shows a message as it arrives, stops a sending, notes who was told in person. */
@Controller
class MessagesController {

    static final String HOME = "/messages";

    private final OutboxPages pages;
    private final MessagePages drawn;
    private final Messages messages;
    private final MailingRows rows;
    private final Mailings mailings;
    private final PaperList paper;
    private final Frames frames;

    MessagesController(
            OutboxPages pages,
            MessagePages drawn,
            Messages messages,
            MailingRows rows,
            Mailings mailings,
            PaperList paper,
            Frames frames) {
        this.pages = pages;
        this.drawn = drawn;
        this.messages = messages;
        this.rows = rows;
        this.mailings = mailings;
        this.paper = paper;
        this.frames = frames;
    }

    @Allowed(to = Permission.AUDIT)
    @GetMapping(HOME)
    Answer outbox(@RequestParam Map<String, String> asked, SignedIn who, HttpServletRequest request) {
        var typed = Typed.of("messaging.filter.", asked);
        var filter = new MessageFilter(
                typed.choiceIfAny("state", MessageState.class),
                typed.choiceIfAny("purpose", Purpose.class),
                typed.idIfAny("mailing"));
        return pages.page(filter, typed.numberIfAny("page").orElse(0), who, frames.words(request));
    }

    @Allowed(to = Permission.AUDIT)
    @GetMapping(HOME + "/{message}")
    Answer message(@PathVariable UUID message, SignedIn who, HttpServletRequest request) {
        var line = messages.find(message).orElseThrow(NoSuchPage::new);
        return drawn.page(line, who, frames.words(request));
    }

    @AsksFirst
    @Allowed(to = Permission.ORGANIZE)
    @PostMapping(HOME + "/mailings/{mailing}/stop")
    Answer stop(
            @PathVariable UUID mailing,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = frames.words(request);
        var found = rows.find(mailing).orElseThrow(NoSuchPage::new);
        var asking = stopping(found, words);
        return asking.unlessConfirmed(shown, words).orElseGet(() -> switch (mailings.stop(found, who)) {
            case Verdict.Done<Integer>(var stopped) ->
                Redirect.to(HOME + "?mailing=" + mailing, "messaging.stopped-notice", stopped);
            case Verdict.Refused<Integer>(var reasons) -> asking.refused(Reason.refusals(words, reasons));
        });
    }

    @Allowed(to = Permission.ORGANIZE)
    @PostMapping(HOME + "/{message}/told")
    Answer told(@PathVariable UUID message, SignedIn who, HttpServletRequest request) {
        var line = messages.find(message).orElseThrow(NoSuchPage::new);
        var words = frames.words(request);
        return switch (paper.told(line, who)) {
            case Verdict.Done<Verdict.Nothing> done -> Redirect.to(HOME + "/" + message, "messaging.told-notice");
            case Verdict.Refused<Verdict.Nothing>(var reasons) ->
                drawn.page(line, who, words, Reason.said(words, reasons));
        };
    }

    private ConfirmPage stopping(Mailing mailing, Words words) {
        var left = messages.sum(
                new MessageFilter(Optional.of(MessageState.QUEUED), Optional.empty(), Optional.of(mailing.id())));
        return ConfirmPage.asks(
                        words.of("messaging.stop.title", mailing.about().matter()),
                        HOME + "/mailings/" + mailing.id() + "/stop",
                        words.of("messaging.stop.submit"),
                        new ConfirmPage.Back(words.of("messaging.title"), HOME))
                .fact(words.of("messaging.stop.left"), left.all())
                .follows(words.of("messaging.stop.follows"))
                .page();
    }
}
