package org.huanjie.roll.web;

import java.time.Clock;
import java.time.LocalDate;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.Ground;
import org.huanjie.roll.voter.RollCalendar;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 名单的确认页 — what stands before those acts on a roll that nothing takes back. */
@Component
class RollConfirmations {

    private final Roll roll;
    private final RollCalendar calendar;
    private final Clock clock;

    RollConfirmations(Roll roll, RollCalendar calendar, Clock clock) {
        this.roll = roll;
        this.calendar = calendar;
        this.clock = clock;
    }

    ConfirmPage posting(String village, Words words) {
        var today = LocalDate.now(clock);
        var until = Wording.of(words, calendar.postedOn(village, today).objectionsUntil());
        return roll(village, "post", words)
                .fact(words.of("roll.registered"), roll.registered(village))
                .fact(words.of("roll.posted-on"), Wording.of(words, today))
                .fact(words.of("roll.objections-until"), until)
                .follows(words.of("roll.confirm.post.fixed"))
                .follows(words.of("roll.confirm.post.objections", until))
                .page();
    }

    ConfirmPage settling(String village, Words words) {
        return roll(village, "settle", words)
                .fact(words.of("roll.registered"), roll.registered(village))
                .fact(
                        words.of("roll.confirm.corrections"),
                        roll.corrections(village).size())
                .follows(words.of("roll.confirm.settle.nominating"))
                .follows(words.of("roll.confirm.settle.fixed"))
                .page();
    }

    ConfirmPage removing(VoterCard card, Ground ground, String reason, Words words) {
        var address = RollPath.of(card.village());
        return ConfirmPage.asks(
                        words.of("roll.confirm.remove.title", card.name()),
                        address + "/voters/" + card.id() + "/remove",
                        words.of("roll.edit.remove"),
                        new ConfirmPage.Back(words.of("roll.edit"), address + "/voters/" + card.id()))
                .fact(words.of("roll.column.NAME"), card.name())
                .fact(words.of("roll.column.GROUP"), card.group())
                .fact(words.of("roll.column.NUMBER"), card.maskedNumber())
                .fact(words.of("roll.edit.ground"), Wording.of(words, ground))
                .fact(words.of("roll.edit.reason"), reason)
                .follows(words.of("roll.confirm.remove.no-vote"))
                .follows(words.of("roll.confirm.remove.record"))
                .hidden("ground", ground.name())
                .hidden("reason", reason)
                .canBeTakenBack()
                .page();
    }

    private static ConfirmPage.Draft roll(String village, String act, Words words) {
        var address = RollPath.of(village);
        return ConfirmPage.asks(
                words.of("roll.confirm." + act + ".title"),
                address + "/" + act,
                words.of("roll." + act + ".submit"),
                new ConfirmPage.Back(words.of("roll.title"), address));
    }
}
