package org.huanjie.messaging.web;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.messaging.mailing.Mailing;
import org.huanjie.messaging.outbox.Letter;
import org.huanjie.messaging.recipient.RecipientClass;
import org.huanjie.messaging.recipient.RecipientDirectory;
import org.huanjie.messaging.template.TemplateField;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 消息的措辞 — places, classes, costs and hours of messages in the reader's words. */
@Component
class MessageWords {

    private final Divisions divisions;
    private final RecipientDirectory people;

    MessageWords(Divisions divisions, RecipientDirectory people) {
        this.divisions = divisions;
        this.people = people;
    }

    String division(String code) {
        return divisions.find(code).map(Division::name).orElse(code);
    }

    List<Division> below(String code) {
        return divisions.below(code);
    }

    String classes(Mailing mailing, Words words) {
        return mailing.classes().stream()
                .map(id -> people.find(id).map(one -> word(one, words)).orElse(id))
                .collect(Collectors.joining(words.of("shell.list-separator")));
    }

    static String word(RecipientClass one, Words words) {
        return Wording.of(words, one.word());
    }

    static String yuan(int fen, Words words) {
        return words.of("messaging.yuan", BigDecimal.valueOf(fen, 2).toPlainString());
    }

    static String time(OffsetDateTime at, Words words) {
        return Wording.of(words, at);
    }

    static String about(Letter.About about, Words words) {
        return about.purpose().written()
                ? words.of("messaging.about", about.matter(), Wording.of(words, about.turn()))
                : Wording.of(words, about.purpose());
    }

    /** An example in each field, as a preview needs it. */
    static Map<TemplateField, String> examples(Words words) {
        var examples = new EnumMap<TemplateField, String>(TemplateField.class);
        for (var field : TemplateField.values()) {
            examples.put(field, words.of("messaging.example." + field.name()));
        }
        return examples;
    }
}
