package org.huanjie.messaging.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.messaging.gateway.Gateway;
import org.huanjie.messaging.gateway.Gateways;
import org.huanjie.messaging.mailing.KeptTemplate;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.rule.Route;
import org.huanjie.messaging.rule.Segments;
import org.huanjie.messaging.template.TemplateDraft;
import org.huanjie.messaging.template.TemplateField;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 模板页的制作 — with examples in its fields, in the language of each text. */
@Component
class TemplatePages {

    static final String HOME = "/messages/templates";

    private final Gateways gateways;

    TemplatePages(Gateways gateways) {
        this.gateways = gateways;
    }

    TemplatesPage list(List<KeptTemplate> templates, boolean writes, Words words) {
        return new TemplatesPage(
                writes, templates.stream().map(one -> line(one, words)).toList());
    }

    private TemplatesPage.Line line(KeptTemplate one, Words words) {
        return new TemplatesPage.Line(
                HOME + "/" + one.id(),
                one.text().name(),
                Wording.of(words, one.text().purpose()),
                text(one.text(), true, words),
                text(one.text(), false, words),
                segments(text(one.text(), true, words), words),
                "/messages/new?template=" + one.id());
    }

    TemplatePage fresh(String title, Form form, Words words) {
        return new TemplatePage(title, HOME, "", true, purposes(words), fields(words), Optional.empty(), form);
    }

    TemplatePage one(KeptTemplate kept, boolean writes, Form form, Words words) {
        var address = HOME + "/" + kept.id();
        return new TemplatePage(
                kept.text().name(),
                address,
                address + "/retire",
                writes,
                purposes(words),
                fields(words),
                Optional.of(
                        new TemplatePage.Preview(phone(kept.text(), true, words), phone(kept.text(), false, words))),
                form);
    }

    static Form filled(TemplateDraft text) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", text.name());
        values.put("purpose", text.purpose().name());
        values.put("chinese", text.chinese());
        values.put("english", text.english());
        return Form.filled(values);
    }

    private TemplatePage.Phone phone(TemplateDraft draft, boolean chinese, Words words) {
        var text = text(draft, chinese, words);
        return new TemplatePage.Phone(words.of("messaging.phone.from.SMS"), text, segments(text, words));
    }

    private String text(TemplateDraft draft, boolean chinese, Words words) {
        var theirs = new Words(words.source(), chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        Map<TemplateField, String> examples = MessageWords.examples(theirs);
        return signature() + draft.text(chinese, examples);
    }

    private String signature() {
        return gateways.by(Route.SMS)
                .or(() -> gateways.by(Route.FILE))
                .map(Gateway::signature)
                .orElse("");
    }

    private static String segments(String text, Words words) {
        return words.of("messaging.template.segments", text.length(), Segments.of(text));
    }

    private static List<Option> purposes(Words words) {
        return Stream.of(Purpose.values())
                .filter(Purpose::written)
                .map(purpose -> new Option(purpose.name(), Wording.of(words, purpose), false))
                .toList();
    }

    private static List<TemplatePage.Field> fields(Words words) {
        return Stream.of(TemplateField.values())
                .map(field -> new TemplatePage.Field(
                        "{" + field.text() + "}", Wording.of(words, field), Wording.of(words, field.kind())))
                .toList();
    }
}
