package org.huanjie.messaging.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.messaging.mailing.MailingEstimate;
import org.huanjie.messaging.mailing.MailingWish;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** 发送前的确认 — how many people, which way, how many segments, what it costs and when it goes, with the text as it will read. */
@Component
class MailingQuestion {

    private final MessageWords shown;

    MailingQuestion(MessageWords shown) {
        this.shown = shown;
    }

    ConfirmPage page(MailingWish wish, MailingEstimate estimate, MultiValueMap<String, String> form, Words words) {
        var draft = ConfirmPage.asks(
                words.of("messaging.ask.title", estimate.messages()),
                "/messages",
                words.of("messaging.ask.submit"),
                new ConfirmPage.Back(words.of("messaging.mailing.title"), "/messages/new"));
        draft.fact(
                        words.of("messaging.ask.text"),
                        wish.template().orElseThrow().text().text(true, wish.values()))
                .fact(
                        words.of("messaging.ask.where"),
                        shown.division(wish.audience().division().digits()))
                .fact(words.of("messaging.ask.people"), estimate.people());
        estimate.ways()
                .forEach(
                        (route, number) -> draft.fact(words.of("messaging.ask.way", Wording.of(words, route)), number));
        draft.fact(words.of("messaging.ask.had"), estimate.had())
                .fact(words.of("messaging.ask.refused"), estimate.refused())
                .fact(words.of("messaging.ask.segments"), estimate.segments())
                .fact(words.of("messaging.ask.cost"), MessageWords.yuan(estimate.fen(), words))
                .fact(
                        words.of("messaging.ask.from"),
                        estimate.from()
                                .map(from -> MessageWords.time(from, words))
                                .orElseGet(() -> words.of("messaging.ask.now")))
                .follows(words.of("messaging.ask.follows"))
                .follows(words.of("messaging.ask.stopped"));
        hidden(draft, form);
        return draft.page();
    }

    // a field that says several things says them in lines, as it is read; a browser ends them in two signs
    private static void hidden(ConfirmPage.Draft draft, Map<String, ? extends List<String>> form) {
        form.forEach((name, values) -> {
            if (!name.equals(ConfirmPage.SHOWN) && !name.equals("_csrf")) {
                draft.hidden(name, values.stream().flatMap(String::lines).collect(Collectors.joining("\n")));
            }
        });
    }
}
