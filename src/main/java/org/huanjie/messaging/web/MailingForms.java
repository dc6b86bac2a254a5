package org.huanjie.messaging.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.messaging.mailing.KeptTemplate;
import org.huanjie.messaging.mailing.MailingWish;
import org.huanjie.messaging.mailing.Templates;
import org.huanjie.messaging.recipient.Addressees;
import org.huanjie.messaging.recipient.RecipientClass;
import org.huanjie.messaging.recipient.RecipientDirectory;
import org.huanjie.messaging.rule.Turn;
import org.huanjie.messaging.template.TemplateField;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Component;

/** 发送页的制作 — and what was typed into it, read. */
@Component
class MailingForms {

    private static final int LONGEST_VALUE = 40;
    private static final int LONGEST_MATTER = 200;

    private final Templates templates;
    private final RecipientDirectory people;
    private final MessageWords shown;

    MailingForms(Templates templates, RecipientDirectory people, MessageWords shown) {
        this.templates = templates;
        this.people = people;
        this.shown = shown;
    }

    NewMailingPage page(Optional<KeptTemplate> chosen, Form form, SignedIn who, Words words) {
        return new NewMailingPage(
                templates.all(who.division()).stream()
                        .map(one -> new Option(
                                one.id().toString(),
                                one.text().name(),
                                chosen.filter(other -> other.id().equals(one.id()))
                                        .isPresent()))
                        .toList(),
                chosen.stream().map(one -> chosen(one, words)).toList(),
                divisions(who),
                people.classes().stream()
                        .map(one -> new Option(one.id(), MessageWords.word(one, words), false))
                        .toList(),
                Stream.of(Turn.values())
                        .map(turn -> new Option(
                                turn.name(),
                                Wording.of(words, turn),
                                turn == Turn.FIRST && form.value("turn").isEmpty()))
                        .toList(),
                who.role() == Role.COUNTY_OFFICE,
                form);
    }

    private static NewMailingPage.Chosen chosen(KeptTemplate one, Words words) {
        return new NewMailingPage.Chosen(
                one.id().toString(),
                one.text().name(),
                Wording.of(words, one.text().purpose()),
                one.text().chinese(),
                one.text().english(),
                one.text().fields().stream()
                        .map(field -> new NewMailingPage.Field(
                                "value-" + field.name(),
                                Wording.of(words, field),
                                words.of(
                                        "messaging.mailing.hint",
                                        Wording.of(words, field.kind()),
                                        words.of("messaging.example." + field.name()))))
                        .toList());
    }

    private List<Option> divisions(SignedIn who) {
        var options = new ArrayList<Option>();
        options.add(new Option(who.division(), shown.division(who.division()), false));
        shown.below(who.division()).forEach(one -> options.add(new Option(one.code(), one.name(), false)));
        return options;
    }

    MailingWish wish(Typed typed, SignedIn who) {
        var template = typed.idIfAny("template").flatMap(id -> templates.find(who.division(), id));
        var values = new EnumMap<TemplateField, String>(TemplateField.class);
        template.stream()
                .flatMap(one -> one.text().fields().stream())
                .forEach(field -> values.put(field, typed.textIfAny("value-" + field.name(), LONGEST_VALUE)));
        var division = DivisionCode.of(typed.text("division"))
                .filter(code -> who.covers(code.digits()))
                .orElseGet(() -> new DivisionCode(who.division()));
        return new MailingWish(
                template,
                values,
                new Addressees(classes(typed), division),
                typed.textIfAny("matter", LONGEST_MATTER),
                typed.choiceIfAny("turn", Turn.class).orElse(Turn.FIRST));
    }

    private List<RecipientClass> classes(Typed typed) {
        return typed.all("classes").stream()
                .flatMap(id -> people.find(id).stream())
                .toList();
    }
}
