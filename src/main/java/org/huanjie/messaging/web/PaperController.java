package org.huanjie.messaging.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.messaging.mailing.PaperList;
import org.huanjie.messaging.outbox.MessageLine;
import org.huanjie.messaging.outbox.MessageWordsReading;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.web.Frames;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 告知名单入口 — prints who is to be told in person, and notes that the list was taken along. */
@Controller
class PaperController {

    private final PaperList paper;
    private final MessageWordsReading texts;
    private final MessageWords shown;
    private final Print print;
    private final Frames frames;
    private final Clock clock;

    PaperController(
            PaperList paper, MessageWordsReading texts, MessageWords shown, Print print, Frames frames, Clock clock) {
        this.paper = paper;
        this.texts = texts;
        this.shown = shown;
        this.print = print;
        this.frames = frames;
        this.clock = clock;
    }

    @Allowed(to = Permission.ORGANIZE)
    @GetMapping("/messages/paper.pdf")
    ResponseEntity<byte[]> list(SignedIn who, HttpServletRequest request) {
        var words = frames.words(request);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"paper.pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(print.pdf(sheet(paper.waiting(), words), words));
    }

    @AsksFirst
    @Allowed(to = Permission.ORGANIZE)
    @PostMapping("/messages/paper")
    Answer taken(
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shownOnes,
            SignedIn who,
            HttpServletRequest request) {
        var words = frames.words(request);
        var asking = ConfirmPage.asks(
                        words.of("messaging.paper.ask"),
                        "/messages/paper",
                        words.of("messaging.paper.take"),
                        new ConfirmPage.Back(words.of("messaging.title"), MessagesController.HOME))
                .fact(words.of("messaging.paper.people"), paper.waiting().size())
                .follows(words.of("messaging.paper.follows"))
                .page();
        return asking.unlessConfirmed(shownOnes, words).orElseGet(() -> switch (paper.take(who)) {
            case Verdict.Done<Integer>(var taken) ->
                Redirect.to(MessagesController.HOME, "messaging.paper.taken-notice", taken);
            case Verdict.Refused<Integer>(var reasons) -> asking.refused(Reason.refusals(words, reasons));
        });
    }

    private PaperSheet sheet(List<MessageLine> waiting, Words words) {
        var byText = waiting.stream()
                .collect(Collectors.groupingBy(
                        line -> texts.of(line.id()).orElse(""), LinkedHashMap::new, Collectors.toList()));
        return new PaperSheet(
                words.of("messaging.paper.title"),
                Wording.of(words, LocalDate.now(clock)),
                byText.entrySet().stream()
                        .map(group -> new PaperSheet.Group(
                                group.getKey(),
                                group.getValue().stream()
                                        .map(line -> new PaperSheet.Line(shown.division(line.division()), line.name()))
                                        .toList()))
                        .toList());
    }
}
