package org.huanjie.messaging.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.messaging.mailing.Mailings;
import org.huanjie.messaging.outbox.MessageLine;
import org.huanjie.messaging.outbox.MessageWordsReading;
import org.huanjie.messaging.rule.MessageState;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.rule.Route;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 消息页的制作 — a code is its person's alone: but in the demonstration, where nobody else has a telephone, no office reads it. */
@Component
class MessagePages {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageWordsReading texts;
    private final MessageWords shown;
    private final boolean demo;

    MessagePages(MessageWordsReading texts, MessageWords shown, @Value("${huanjie.demo:false}") boolean demo) {
        this.texts = texts;
        this.shown = shown;
        this.demo = demo;
    }

    MessagePage page(MessageLine line, SignedIn who, Words words) {
        return page(line, who, words, List.of());
    }

    MessagePage page(MessageLine line, SignedIn who, Words words, List<Reason.Said> faults) {
        boolean secret = line.about().purpose() == Purpose.CODE && !demo;
        boolean paper = line.route() == Route.PRINT
                && line.way().state() == MessageState.ACCEPTED
                && Mailings.maySend(line.division(), who);
        return new MessagePage(
                line.name().isEmpty() ? words.of("messaging.gone") : line.name(),
                words.of("messaging.phone.from." + line.route()),
                CLOCK.format(arrival(line.way()).atZoneSameInstant(HERE)),
                secret ? Optional.empty() : texts.of(line.id()),
                words.of(secret ? "messaging.phone.secret" : "messaging.phone.gone"),
                facts(line, words),
                Wording.of(words, line.way().state()),
                OutboxPages.look(line.way().state()),
                paper ? "/messages/" + line.id() + "/told" : "",
                faults);
    }

    private static OffsetDateTime arrival(MessageLine.Way way) {
        var settled = way.settled();
        return settled == null ? way.due() : settled;
    }

    private List<MessagePage.Fact> facts(MessageLine line, Words words) {
        var facts = new ArrayList<MessagePage.Fact>();
        var way = line.way();
        add(facts, words, "purpose", Wording.of(words, line.about().purpose()));
        add(facts, words, "about", MessageWords.about(line.about(), words));
        add(facts, words, "division", shown.division(line.division()));
        add(facts, words, "route", words.of("messaging.fact.by-route", Wording.of(words, line.route()), line.mask()));
        add(facts, words, "written", MessageWords.time(way.written(), words));
        add(facts, words, "handed", time(way.handed(), words));
        add(facts, words, "settled", time(way.settled(), words));
        add(facts, words, "tries", Integer.toString(way.tries()));
        add(facts, words, "segments", Integer.toString(line.cost().segments()));
        add(facts, words, "fen", MessageWords.yuan(line.cost().fen(), words));
        var charged = line.cost().charged();
        add(facts, words, "charged", charged == null ? "" : MessageWords.yuan(charged, words));
        var fault = way.fault();
        add(facts, words, "fault", fault == null ? "" : fault);
        return facts;
    }

    private static String time(@Nullable OffsetDateTime at, Words words) {
        return at == null ? "" : MessageWords.time(at, words);
    }

    private static void add(List<MessagePage.Fact> facts, Words words, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new MessagePage.Fact(words.of("messaging.fact." + key), value));
        }
    }
}
