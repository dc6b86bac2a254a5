package org.huanjie.messaging.mailing;

import java.util.Map;
import org.huanjie.messaging.recipient.Addressees;
import org.huanjie.messaging.rule.Turn;
import org.huanjie.messaging.template.TemplateDraft;
import org.huanjie.messaging.template.TemplateField;

/** 发送内容 — a text with its fields filled in, to whom and about which matter; who answers for it is said beside it. */
public record Sending(
        TemplateDraft text, Map<TemplateField, String> values, Addressees audience, String matter, Turn turn) {
    public Sending {
        values = Map.copyOf(values);
    }

    /** As it is read in this language. */
    public String text(boolean chinese) {
        return text.text(chinese, values);
    }
}
