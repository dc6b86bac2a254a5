package org.huanjie.messaging.mailing;

import java.util.Map;
import java.util.Optional;
import org.huanjie.messaging.recipient.Addressees;
import org.huanjie.messaging.rule.Turn;
import org.huanjie.messaging.template.TemplateField;

/**
 * 群发意愿 — what somebody wants to send: by which template, with what in its fields, to whom, about which matter.
 *
 * @param matter what it is about, in the sender's words; who was reminded of it twice is not reminded again
 */
public record MailingWish(
        Optional<KeptTemplate> template,
        Map<TemplateField, String> values,
        Addressees audience,
        String matter,
        Turn turn) {
    public MailingWish {
        values = Map.copyOf(values);
    }

    Sending sending() {
        return new Sending(template.orElseThrow().text(), values, audience, matter, turn);
    }
}
