package org.huanjie.replay.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.messaging.mailing.ContactCodes;
import org.huanjie.messaging.mailing.ContactOwner;
import org.huanjie.messaging.mailing.MailingWish;
import org.huanjie.messaging.mailing.Mailings;
import org.huanjie.messaging.mailing.Templates;
import org.huanjie.messaging.outbox.MessageFilter;
import org.huanjie.messaging.outbox.MessageWordsReading;
import org.huanjie.messaging.outbox.Messages;
import org.huanjie.messaging.outbox.OutboxPost;
import org.huanjie.messaging.recipient.Addressees;
import org.huanjie.messaging.recipient.ContactKind;
import org.huanjie.messaging.recipient.RecipientClass;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.rule.Turn;
import org.huanjie.messaging.template.TemplateDraft;
import org.huanjie.region.DivisionCode;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 消息一场 — the county office writes its templates and sends one; who has entered a telephone gets it there, the others are told in person. */
@Component
@ConditionalOnBean(ReplayClock.class)
public class MessagePlay {

    private static final Pattern CODE = Pattern.compile("[0-9]+");

    private final Templates templates;
    private final Mailings mailings;
    private final ContactCodes codes;
    private final Messages messages;
    private final MessageWordsReading texts;
    private final OutboxPost post;
    private final Stagehand stage;
    private final Words words;

    MessagePlay(
            Templates templates,
            Mailings mailings,
            ContactCodes codes,
            Messages messages,
            MessageWordsReading texts,
            OutboxPost post,
            Stagehand stage,
            MessageSource source) {
        this.templates = templates;
        this.mailings = mailings;
        this.codes = codes;
        this.messages = messages;
        this.texts = texts;
        this.post = post;
        this.stage = stage;
        this.words = new Words(source, Locale.SIMPLIFIED_CHINESE);
    }

    /** The first of the texts is sent to village teams and election committees. */
    public void play(List<TemplateDraft> drafts, SignedIn office) {
        for (var draft : drafts) {
            stage.let(
                    office,
                    () -> Stagehand.expect(
                            templates.keep(office.division(), Optional.empty(), draft, office), Verdict.Done.class));
        }
        var first = drafts.getFirst();
        stage.let(office, () -> Stagehand.expect(mailings.send(wish(first, office), office), Verdict.Done.class));
        post.work();
    }

    /** Somebody enters a telephone and types the code that comes to it. */
    public void enter(SignedIn who, String number) {
        var owner = ContactOwner.of(who);
        stage.let(
                who, () -> Stagehand.expect(codes.enter(owner, ContactKind.PHONE, number, words), Verdict.Done.class));
        post.work();
        var code = stage.as(who, () -> received(who));
        stage.let(who, () -> Stagehand.expect(codes.prove(owner, ContactKind.PHONE, code), Verdict.Done.class));
    }

    private String received(SignedIn who) {
        var last =
                messages
                        .page(new MessageFilter(Optional.empty(), Optional.of(Purpose.CODE), Optional.empty()), 0)
                        .stream()
                        .filter(line -> line.person().equals(who.account()))
                        .findFirst()
                        .orElseThrow();
        return CODE.matcher(texts.of(last.id()).orElseThrow())
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElseThrow();
    }

    private MailingWish wish(TemplateDraft text, SignedIn office) {
        var kept = templates.all(office.division()).stream()
                .filter(one -> one.text().equals(text))
                .findFirst();
        var classes = List.of(of(Role.VILLAGE_TEAM), of(Role.ELECTION_COMMITTEE));
        return new MailingWish(
                kept, Map.of(), new Addressees(classes, new DivisionCode(office.division())), text.name(), Turn.FIRST);
    }

    private static RecipientClass of(Role role) {
        return new RecipientClass("role." + role.name(), role);
    }
}
