package org.huanjie.briefing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.briefing.Agenda;
import org.huanjie.briefing.BriefingInvitations;
import org.huanjie.briefing.BriefingKind;
import org.huanjie.briefing.BriefingRule;
import org.huanjie.briefing.BriefingRules;
import org.huanjie.briefing.BriefingState;
import org.huanjie.briefing.Briefings;
import org.huanjie.briefing.Minutes;
import org.huanjie.briefing.Seats;
import org.huanjie.briefing.seat.Seat;
import org.huanjie.briefing.seat.SeatHolder;
import org.huanjie.problem.web.SituationPages;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.springframework.stereotype.Component;

/** 会议页的组成 — the page of a division's meetings, as it is or as a refused form comes back. */
@Component
class BriefingDesk {

    private static final int HELD = 30;

    private final SituationPages pages;
    private final Divisions divisions;
    private final Briefings briefings;
    private final BriefingRules rules;
    private final BriefingInvitations invitations;
    private final Seats seats;
    private final Agenda agenda;
    private final BriefingOverview overview;

    BriefingDesk(
            SituationPages pages,
            Divisions divisions,
            Briefings briefings,
            BriefingRules rules,
            BriefingInvitations invitations,
            Seats seats,
            Agenda agenda,
            BriefingOverview overview) {
        this.pages = pages;
        this.divisions = divisions;
        this.briefings = briefings;
        this.rules = rules;
        this.invitations = invitations;
        this.seats = seats;
        this.agenda = agenda;
        this.overview = overview;
    }

    /** The division with this code, which must be a village, a town or a county; else there is no such page. */
    Division place(String code) {
        return DivisionCode.of(code)
                .map(DivisionCode::level)
                .filter(level -> !level.isAbove(Level.COUNTY))
                .map(level -> pages.place(code, level))
                .orElseThrow(NoSuchPage::new);
    }

    static String path(String division) {
        return "/briefings/" + division;
    }

    BriefingPage page(
            String code,
            SignedIn who,
            HttpServletRequest request,
            List<Reason.Said> refusals,
            Map<String, String> typed) {
        var place = place(code);
        var words = pages.words(request).words();
        var today = pages.words(request).today();
        var kind = BriefingKind.of(code);
        var rule = rules.of(code, kind);
        var state = briefings.state(code, today);
        var level = new DivisionCode(code).level();
        boolean village = level == Level.VILLAGE;
        var missed = briefings.missed(code);
        int owed = briefings.owed(code);
        return new BriefingPage(
                refusals.isEmpty() ? 200 : 422,
                place.name(),
                path(code),
                Wording.of(words, kind),
                Wording.of(words, state),
                BriefingWords.look(state),
                state == BriefingState.NOT_DUE
                        ? words.of("briefing.not-due", Wording.of(words, rule.fromStage()))
                        : BriefingWords.due(rule, kind.period(today), words),
                missed.isEmpty() ? "" : words.of("briefing.missed", owed, missed.size()),
                missed.stream()
                        .map(period -> BriefingWords.period(kind, period, words))
                        .toList(),
                refusals,
                Minutes.mayKeep(who, code),
                briefings.at(code, today).map(held -> path(code) + "/held/" + held.id()),
                BriefingAgenda.of(agenda.now(code), BriefingWords.places(code, divisions), words),
                Minutes.mayKeep(who, code),
                roster(code, today, words),
                seatOptions(code, words, typed.getOrDefault("seat", "")),
                village,
                BriefingInvitations.mayInvite(who, code),
                village ? names(invitations.of(code, today)) : List.of(),
                village ? members(code, today, typed.getOrDefault("member", "")) : List.of(),
                held(code, words),
                words.of("briefing.counted", owed, briefings.count(code, kind, LocalDate.EPOCH, today)),
                level == Level.TOWN ? overview.villages(code, today, words) : List.of(),
                level == Level.COUNTY ? overview.towns(code, today, words) : List.of(),
                village ? "" : overview.said(code, today, words),
                level == Level.COUNTY && who.role() == Role.COUNTY_OFFICE ? ruleForms(code, words) : List.of(),
                today.toString(),
                typed);
    }

    // a town's empty seats are shown: nobody sits there
    private List<BriefingPage.SeatRow> roster(String code, LocalDate day, Words words) {
        var holders = seats.of(code, day);
        return Seat.of(code).stream()
                .flatMap(seat -> {
                    var sitting =
                            holders.stream().filter(one -> one.seat() == seat).toList();
                    return sitting.isEmpty() && seat.isSingle()
                            ? Stream.of(new BriefingPage.SeatRow("", Wording.of(words, seat), "", "", ""))
                            : sitting.stream().map(one -> row(one, words));
                })
                .toList();
    }

    private static BriefingPage.SeatRow row(SeatHolder one, Words words) {
        return new BriefingPage.SeatRow(
                one.id().toString(),
                Wording.of(words, one.seat()),
                one.organ(),
                one.personName(),
                Wording.of(words, one.since()));
    }

    private static List<Option> seatOptions(String code, Words words, String chosen) {
        return Seat.of(code).stream()
                .map(seat -> new Option(
                        seat.name(), Wording.of(words, seat), seat.name().equals(chosen)))
                .toList();
    }

    private static List<String> names(List<SeatHolder> holders) {
        return holders.stream().map(BriefingDesk::name).toList();
    }

    static String name(SeatHolder one) {
        return one.organ().isEmpty() ? one.personName() : one.personName() + " · " + one.organ();
    }

    private List<Option> members(String village, LocalDate day, String chosen) {
        return seats.guidance(village, day).stream()
                .map(one -> new Option(
                        one.id().toString(), name(one), one.id().toString().equals(chosen)))
                .toList();
    }

    private List<BriefingPage.HeldRow> held(String code, Words words) {
        return briefings.held(code, HELD).stream()
                .map(one -> new BriefingPage.HeldRow(
                        Wording.of(words, one.heldOn()),
                        path(code) + "/held/" + one.id(),
                        words.of("briefing.came", one.came(), one.expected()),
                        words.of("briefing.entries", one.minutes(), one.tasks()),
                        one.recorder(),
                        one.recordedLater(pages.zone()) ? words.of("briefing.recorded-later") : ""))
                .toList();
    }

    private List<BriefingPage.RuleForm> ruleForms(String county, Words words) {
        return Arrays.stream(BriefingKind.values())
                .map(kind -> rules.of(county, kind))
                .map(rule -> new BriefingPage.RuleForm(
                        rule.kind().name(),
                        Wording.of(words, rule.kind()),
                        rule.kind().isDaily(),
                        weekdays(rule, words),
                        rule.hour(),
                        stages(rule, words)))
                .toList();
    }

    private static List<Option> weekdays(BriefingRule rule, Words words) {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(day ->
                        new Option(Integer.toString(day), BriefingWords.weekday(day, words), day == rule.weekday()))
                .toList();
    }

    private static List<Option> stages(BriefingRule rule, Words words) {
        return BriefingRule.FROM.stream()
                .map(stage -> new Option(stage.name(), Wording.of(words, stage), stage == rule.fromStage()))
                .toList();
    }
}
