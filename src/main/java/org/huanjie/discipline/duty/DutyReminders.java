package org.huanjie.discipline.duty;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.messaging.mailing.DutyMailings;
import org.huanjie.messaging.mailing.MailingEstimate;
import org.huanjie.messaging.mailing.Sending;
import org.huanjie.messaging.recipient.Addressees;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.rule.Turn;
import org.huanjie.messaging.template.TemplateDraft;
import org.huanjie.messaging.template.TemplateField;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 补办提醒 — who presides reminds those of the staff who lack training or a pledge, all of a village at once and never one by name: twice at
 * most, and what it costs is said before.
 */
@Service
@Transactional
public class DutyReminders {

    /** How much of the vote's id tells its matter from that of another. */
    private static final int MARK = 8;

    /** 待发提醒 — its words, which reminder it is, and what it comes to. */
    public record Reckoned(String text, Turn turn, MailingEstimate estimate) {}

    private final DutyMailings mailings;
    private final Enrolment enrolment;
    private final Divisions divisions;
    private final MessageSource source;

    DutyReminders(DutyMailings mailings, Enrolment enrolment, Divisions divisions, MessageSource source) {
        this.mailings = mailings;
        this.enrolment = enrolment;
        this.divisions = divisions;
        this.source = source;
    }

    /** What it would come to. */
    @Transactional(readOnly = true)
    public Verdict<Reckoned> reckon(String village, DutyGap gap, SignedIn by) {
        var election = enrolment.election(village);
        var reasons = against(village, election, by);
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var sending = sending(election.orElseThrow(), gap);
        return mailings.estimate(sending)
                .answer(
                        next -> Verdict.done(new Reckoned(sending.text(true), next.turn(), next.estimate())),
                        Verdict::<Reckoned>refused);
    }

    /** Puts it into the outbox. */
    public Verdict<UUID> send(String village, DutyGap gap, SignedIn by) {
        var election = enrolment.election(village);
        var reasons = against(village, election, by);
        return reasons.isEmpty()
                ? mailings.send(sending(election.orElseThrow(), gap), by.signInName())
                : Verdict.refused(reasons);
    }

    private static List<Reason> against(String village, Optional<Election> election, SignedIn by) {
        var reasons = new ArrayList<Reason>(Permission.PRESIDE.against(village, by));
        if (election.filter(one -> !one.reached(Stage.COUNTING)).isEmpty()) {
            reasons.add(DutyRefusal.VOTE_OVER.of());
        }
        return reasons;
    }

    private Sending sending(Election election, DutyGap gap) {
        var village = divisions.find(election.village()).orElseThrow().name();
        var values = new EnumMap<TemplateField, String>(Map.of(TemplateField.VILLAGE, village));
        var day = election.day();
        if (day != null) {
            values.put(TemplateField.DAY, day.toString());
        }
        var key = "discipline.remind." + gap + (day == null ? "" : ".by-day");
        var draft = new TemplateDraft(
                in(Locale.SIMPLIFIED_CHINESE).of("discipline.remind.matter." + gap),
                Purpose.DUTY,
                text(Locale.SIMPLIFIED_CHINESE, key),
                text(Locale.ENGLISH, key));
        return new Sending(
                draft,
                values,
                new Addressees(List.of(StaffRecipients.of(gap)), new DivisionCode(election.village())),
                draft.name() + " (" + election.id().uuid().toString().substring(0, MARK) + ")",
                Turn.REMINDER);
    }

    private String text(Locale language, String key) {
        return in(language).of(key, "{" + TemplateField.VILLAGE.text() + "}", "{" + TemplateField.DAY.text() + "}");
    }

    private Words in(Locale language) {
        return new Words(source, language);
    }
}
