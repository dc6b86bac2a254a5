package org.huanjie.discipline.duty.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.DutyGap;
import org.huanjie.discipline.duty.DutyReminders;
import org.huanjie.discipline.duty.DutyReminders.Reckoned;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 补办提醒入口 — who presides reminds the staff who lack something, after they have seen how many they are and what it costs. */
@Controller
class DutyReminderController {

    private final DutyReminders reminders;
    private final DutyPages pages;
    private final Where where;

    DutyReminderController(DutyReminders reminders, DutyPages pages, Where where) {
        this.reminders = reminders;
        this.pages = pages;
        this.where = where;
    }

    @AsksFirst
    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/duty/remind")
    Answer remind(
            @PathVariable String village,
            @RequestParam DutyGap gap,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        return switch (reminders.reckon(village, gap, who)) {
            case Verdict.Refused<Reckoned>(var reasons) -> pages.page(village, Reason.said(words, reasons), who, words);
            case Verdict.Done<Reckoned>(var reckoned) -> {
                var asking = question(village, gap, reckoned, words);
                yield asking.unlessConfirmed(shown, words).orElseGet(() -> sent(village, gap, asking, who, words));
            }
        };
    }

    private Answer sent(String village, DutyGap gap, ConfirmPage asking, SignedIn who, Words words) {
        return switch (reminders.send(village, gap, who)) {
            case Verdict.Done<UUID> _ -> Redirect.to(DutyDesk.home(village), "discipline.remind.sent");
            case Verdict.Refused<UUID>(var reasons) -> asking.refused(Reason.refusals(words, reasons));
        };
    }

    private ConfirmPage question(String village, DutyGap gap, Reckoned reckoned, Words words) {
        var estimate = reckoned.estimate();
        var draft = ConfirmPage.asks(
                        words.of("discipline.remind.ask", estimate.messages()),
                        DutyDesk.home(village) + "/remind",
                        words.of("discipline.remind.submit"),
                        new ConfirmPage.Back(words.of("discipline.duty.title"), DutyDesk.home(village)))
                .fact(words.of("messaging.ask.text"), reckoned.text())
                .fact(words.of("messaging.ask.where"), where.name(village))
                .fact(words.of("discipline.remind.people"), estimate.people())
                .fact(words.of("discipline.remind.turn"), Wording.of(words, reckoned.turn()));
        estimate.ways()
                .forEach((way, number) -> draft.fact(words.of("messaging.ask.way", Wording.of(words, way)), number));
        return draft.fact(words.of("messaging.ask.had"), estimate.had())
                .fact(words.of("messaging.ask.segments"), estimate.segments())
                .fact(
                        words.of("messaging.ask.cost"),
                        words.of(
                                "messaging.yuan",
                                BigDecimal.valueOf(estimate.fen(), 2).toPlainString()))
                .fact(
                        words.of("messaging.ask.from"),
                        estimate.from()
                                .map(from -> Wording.of(words, from))
                                .orElseGet(() -> words.of("messaging.ask.now")))
                .follows(words.of("discipline.remind.follows"))
                .hidden("gap", gap.name())
                .page();
    }
}
